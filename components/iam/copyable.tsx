'use client';

import { useTranslations } from 'next-intl';
import { CodeSnippet } from '../ui/code-snippet';
import styles from './iam.module.scss';

type Props = { label: string; value: string; whole?: boolean };

/** A value to take elsewhere; `whole` shows all of it on several lines instead of scrolling. */
export const Copyable = ({ label, value, whole }: Props) => {
  const t = useTranslations('common.action');
  return (
    <div className={styles.copyable}>
      <p className={styles.label}>{label}</p>
      <CodeSnippet
        type={whole ? 'multi' : 'single'}
        wrapText={whole}
        minCollapsedNumberOfRows={1}
        aria-label={label}
        copyButtonDescription={`${t('copy')} – ${label}`}
        feedback={t('copied')}
      >
        {value}
      </CodeSnippet>
    </div>
  );
};
