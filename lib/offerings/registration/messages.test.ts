import { describe, expect, it } from 'vitest';
import { registrationMissing } from './completeness';
import { QUESTIONS } from './assessment';
import { REGISTRATION_EVENTS, REGISTRATION_STATES } from './machine';
import { registrationRefusal } from './policy';
import { emptyValues } from './test-values';
import en from '@/messages/en/registration.json';
import fr from '@/messages/fr/registration.json';

type Tree = { [key: string]: string | Tree };

const textAt = (messages: Tree, key: string) =>
  key
    .split('.')
    .reduce<string | Tree | undefined>(
      (tree, part) => (typeof tree === 'object' ? tree[part] : undefined),
      messages,
    );

const questionKeys = QUESTIONS.flatMap(({ id, choices, advise }) => [
  `assessment.${id}.question`,
  `assessment.${id}.help`,
  ...choices.map((choice) => `assessment.${id}.choices.${choice}`),
  ...advise.map((choice) => `assessment.${id}.advice.${choice}`),
]);

const sentenceKeys = [
  ...registrationMissing({ ...emptyValues, name: '' }).map(({ message }) => message.key),
  ...REGISTRATION_STATES.flatMap((state) => registrationRefusal({ state })?.key ?? []),
  ...REGISTRATION_EVENTS.map((event) => `registration.illegal.${event}`),
].map((key) => key.replace('registration.', ''));

describe.each([
  ['en', en],
  ['fr', fr],
] as const)('the sentences of a registration: %s', (_, messages) => {
  it.each([...questionKeys, ...sentenceKeys])('%s', (key) => {
    expect(textAt(messages, key)).toEqual(expect.stringMatching(/\S/));
  });

  it('asks no question that is not in the assessment', () => {
    expect(Object.keys(messages.assessment)).toEqual(QUESTIONS.map(({ id }) => id));
  });
});
