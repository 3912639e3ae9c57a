'use client';

import { useDeferredValue } from 'react';
import { useTranslations } from 'next-intl';
import { Markdown } from '../ui/markdown';
import styles from './content.module.scss';

type Props = { label: string; headline?: string; text: string };

/** What readers will see of the text in the editor beside it. */
export const MarkdownPreview = ({ label, headline, text }: Props) => {
  const t = useTranslations('content');
  // Long texts render a moment later than the keystroke, never before it.
  const shown = useDeferredValue(text);
  return (
    <div className={styles.preview}>
      <p className={styles.previewLabel}>{label}</p>
      <div className={styles.previewBody} role="region" aria-label={label} tabIndex={0}>
        {headline ? <p className={styles.previewHeadline}>{headline}</p> : null}
        {shown.trim() ? <Markdown text={shown} /> : <p className={styles.quiet}>{t('previewEmpty')}</p>}
      </div>
    </div>
  );
};
