import { createTranslator } from 'use-intl/core';
import { say as sayIn, type Translate } from '@/lib/core/say';
import type { Message } from '@/lib/core/errors';
import brokerCalls from '@/messages/en/broker-calls.json';
import conformance from '@/messages/en/conformance.json';
import parity from '@/messages/en/parity.json';

const messages = { brokerCalls, conformance, parity };
const translate = createTranslator({ locale: 'en', messages }) as unknown as Translate;

/** Messages of brokers and their checks, in English. */
export const say = (message: Message) => sayIn(translate, message);
export const title = (id: string) => translate(`conformance.check.${id}.title`);
export const rule = (id: string) => translate(`conformance.check.${id}.rule`);
export const group = (name: string) => translate(`conformance.group.${name}`);
export const verdict = (name: string) => translate(`conformance.verdict.${name}`);
export const parityField = (name: string) => translate(`parity.field.${name}`);
