'use client';

import { useTranslations } from 'next-intl';
import { InlineNotification } from '../notification';
import { Link } from '../link';
import type { Problem } from '@/lib/browser/fetcher';
import styles from './form.module.scss';

/** Why a command was refused, with each unmet requirement linking to the page that mends it. */
export const ProblemNotice = ({ problem }: { problem: Problem | null }) => {
  const t = useTranslations('common');
  return problem ? (
    <InlineNotification kind="error" lowContrast hideCloseButton title={problem.title} role="alert">
      <div className={styles.problem}>
        {problem.detail}
        {problem.fields?.length ? (
          <ul>
            {problem.fields.map(({ path, message }) => (
              <li key={path + message}>{path ? t('labelled', { label: path, text: message }) : message}</li>
            ))}
          </ul>
        ) : null}
        {problem.requirements?.length ? (
          <ul>
            {problem.requirements.map(({ id, message, href }) => (
              <li key={id}>{href ? <Link href={href}>{message}</Link> : message}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </InlineNotification>
  ) : null;
};
