'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';

/** Turns a domain `Message` into the reader's sentence. */
export const useSay = () => {
  const translate = useTranslations() as Translate;
  return (message: Message) => say(translate, message);
};
