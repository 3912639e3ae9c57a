'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '../button';
import { InlineLoading } from '../inline-loading';
import { ProblemNotice } from './problem-notice';
import type { SaveState } from './use-command-form';
import styles from './form.module.scss';

type Props = {
  state: SaveState;
  dirty: boolean;
  label?: string;
  disabledReason?: string | null;
  /** In a small form beside others: stays where it is and is silent while there is nothing to save. */
  inline?: boolean;
};

/** The foot of a form: its button, and in words whether what is on the screen is saved. */
export const SaveBar = ({ state, dirty, label, disabledReason, inline }: Props) => {
  const t = useTranslations('common');
  const format = useFormatter();
  const words = () => {
    if (disabledReason) return disabledReason;
    if (dirty) return inline ? '' : t('save.unsaved');
    if (state.savedAt)
      return t('save.savedAt', {
        time: format.dateTime(state.savedAt, {
          timeStyle: 'short',
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        }),
      });
    return inline ? '' : t('save.noChanges');
  };
  return (
    <div className={inline ? styles.saveInline : styles.saveBar}>
      <ProblemNotice problem={state.problem} />
      <div className={styles.saveRow}>
        <Button type="submit" disabled={state.saving || Boolean(disabledReason)}>
          {label ?? t('save.action')}
        </Button>
        <span aria-live="polite" className={styles.saveState}>
          {state.saving ? <InlineLoading description={t('save.saving')} /> : words()}
        </span>
      </div>
    </div>
  );
};
