'use client';

import { useTranslations } from 'next-intl';
import type { PresentPerson } from '@/lib/presence/schema';
import { useFormatter } from '../formatter';
import type { DraftOfForm } from './use-draft';
import { usePresence } from './use-presence';
import styles from './form.module.scss';

type Props = { draft: DraftOfForm };

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Who else has this page open, and who of them is typing. */
export const PresenceRow = ({ draft }: Props) => {
  const t = useTranslations('saving.presence');
  const format = useFormatter();
  const others = usePresence(draft);
  const typing = others.filter((one) => one.typing);
  const sentence = (key: 'here' | 'typing', people: PresentPerson[]) =>
    t(key, { names: format.list(people.map(({ name }) => name)), count: people.length });
  return (
    <span role="status" className={styles.presence}>
      {others.map(({ userId, name }) => (
        <span key={userId} className={styles.initials} aria-hidden="true">
          {initials(name)}
        </span>
      ))}
      {others.length > 0 ? (typing.length > 0 ? sentence('typing', typing) : sentence('here', others)) : null}
    </span>
  );
};
