import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';

/** Why this person does not decide, in the server's own words. */
export const RefusalNote = ({ reason }: { reason: Message }) => (
  <p>{say(useTranslations() as Translate, reason)}</p>
);
