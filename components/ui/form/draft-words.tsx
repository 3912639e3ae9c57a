'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'next-intl';
import type { DraftState } from '@/lib/browser/draft/draft';
import { useFormatter } from '../formatter';
import { Button } from '../button';
import { InlineLoading } from '../inline-loading';
import { fieldId, fieldLabel } from './field-id';
import { useDraftState, type DraftOfForm } from './use-draft';
import styles from './form.module.scss';

const nothing = () => () => undefined;
const whole = (state: DraftState) => state;

/** An instant as the time of day where the reader is. */
export const useClock = () => {
  const format = useFormatter();
  return (at: Date | number | string) => format.dateTime(new Date(at), { timeStyle: 'short' });
};

/** The fields that could not be saved with the rest, each a link to its input. */
const Behind = ({ paths }: { paths: string[] }) => {
  const t = useTranslations('saving');
  const common = useTranslations('common');
  const labels = useSyncExternalStore(
    nothing,
    () => paths.map((path) => fieldLabel(path, (parts) => common('labelled', parts))).join('\n'),
    () => paths.join('\n'),
  ).split('\n');
  return (
    <>
      {t('behind', { count: paths.length })}{' '}
      {paths.map((path, index) => (
        <span key={path}>
          {index > 0 ? ', ' : ''}
          <a className="cds--link" href={`#${fieldId(path)}`}>
            {labels[index]}
          </a>
        </span>
      ))}
    </>
  );
};

/** In words: whether what is on the screen is saved, and if not, why and what happens next. */
export const DraftWords = ({ draft }: { draft: DraftOfForm }) => {
  const t = useTranslations('saving');
  const clock = useClock();
  const { status, behind, savedAt, retryAt, kept, dirty } = useDraftState(draft, whole);
  if (status === 'saving') return <InlineLoading description={t('saving')} />;
  if (status === 'offline') return t(kept ? 'offlineKept' : 'offline');
  if (status === 'retrying' && retryAt) return t('retrying', { time: clock(retryAt) });
  if (status === 'signedOut')
    return (
      <>
        {t(kept ? 'signedOutKept' : 'signedOut')}
        <Button kind="ghost" size="sm" onClick={draft.control.signIn}>
          {t('signIn')}
        </Button>
      </>
    );
  if (status === 'conflict') return t('conflict');
  if (behind.length > 0 && dirty) return <Behind paths={behind} />;
  if (dirty) return draft.autosave ? t('waiting') : t(kept ? 'unsavedKept' : 'unsaved');
  if (savedAt) return <span className={styles.saved}>{t('savedAt', { time: clock(savedAt) })}</span>;
  return t(draft.autosave ? 'automatic' : 'noChanges');
};
