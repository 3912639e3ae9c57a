'use client';

import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '../button';
import { CopyCurl } from '../copy-curl';
import { InlineLoading } from '../inline-loading';
import { DraftWords } from './draft-words';
import { PresenceRow } from './presence-row';
import { ProblemNotice } from './problem-notice';
import type { SaveState } from './use-command-form';
import styles from './form.module.scss';

const ConflictDialog = dynamic(
  () => arriving(() => import('./conflict-dialog').then((module) => module.ConflictDialog)),
  {
    ssr: false,
  },
);
const RestoredNotice = dynamic(
  () => arriving(() => import('./restored-notice').then((module) => module.RestoredNotice)),
  {
    ssr: false,
  },
);

type Props = {
  state: SaveState;
  dirty: boolean;
  label?: string;
  disabledReason?: string | null;
  /** In a small form beside others: stays where it is and is silent while there is nothing to save. */
  inline?: boolean;
};

type DraftOfForm = NonNullable<SaveState['draft']>;

/** What a draft has to say beside its button: what was restored, and what two people changed. */
const DraftNotices = ({ draft }: { draft: DraftOfForm }) => (
  <>
    {draft.restoredFrom ? <RestoredNotice from={draft.restoredFrom} control={draft.control} /> : null}
    {draft.status === 'conflict' ? (
      <ConflictDialog
        key={draft.overlaps.map(({ path }) => path).join(' ')}
        overlaps={draft.overlaps}
        author={draft.author}
        onDecide={draft.control.resolve}
      />
    ) : null}
  </>
);

/** The foot of a form: its button, and in words whether what is on the screen is saved. */
export const SaveBar = ({ state, dirty, label, disabledReason, inline }: Props) => {
  const t = useTranslations('common');
  const format = useFormatter();
  const { draft } = state;
  const words = () => {
    if (disabledReason) return disabledReason;
    if (draft) return <DraftWords draft={draft} />;
    if (state.saving) return <InlineLoading description={t('save.saving')} />;
    if (dirty) return inline ? '' : t('save.unsaved');
    if (state.savedAt)
      return t('save.savedAt', {
        time: format.dateTime(state.savedAt, { timeStyle: 'short' }),
      });
    return inline ? '' : t('save.noChanges');
  };
  return (
    <div className={inline ? styles.saveInline : styles.saveBar}>
      <ProblemNotice problem={state.problem} />
      {draft ? <DraftNotices draft={draft} /> : null}
      <div className={styles.saveRow}>
        <Button
          type="submit"
          kind={draft?.autosave ? 'tertiary' : 'primary'}
          disabled={(state.saving && !draft?.autosave) || Boolean(disabledReason)}
        >
          {label ?? t('save.action')}
        </Button>
        <span aria-live="polite" className={styles.saveState}>
          {words()}
        </span>
        {draft ? <PresenceRow offeringId={draft.offeringId} document={draft.document} dirty={dirty} /> : null}
        {inline || disabledReason ? null : <CopyCurl request={state.request} />}
      </div>
    </div>
  );
};
