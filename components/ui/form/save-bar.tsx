'use client';

import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useTranslations } from 'next-intl';
import type { DraftState } from '@/lib/browser/draft/draft';
import { useFormatter } from '../formatter';
import { Button } from '../button';
import { CopyCurl } from '../copy-curl';
import { InlineLoading } from '../inline-loading';
import { DraftWords } from './draft-words';
import { PresenceRow } from './presence-row';
import { ProblemNotice } from './problem-notice';
import type { SaveState } from './use-command-form';
import { useDraftState, type DraftOfForm } from './use-draft';
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
  /** Whether something is not sent, in a form that is no draft. */
  dirty?: boolean;
  label?: string;
  disabledReason?: string | null;
  /** In a small form beside others: stays where it is and is silent while there is nothing to save. */
  inline?: boolean;
};

const whole = (state: DraftState) => state;

/** What a draft has to say above its button: why it was refused, what was restored, what two people changed. */
const DraftNotices = ({ draft }: { draft: DraftOfForm }) => {
  const { problem, restoredFrom, status, overlaps, author } = useDraftState(draft, whole);
  return (
    <>
      <ProblemNotice problem={problem} />
      {restoredFrom ? <RestoredNotice from={restoredFrom} control={draft.control} /> : null}
      {status === 'conflict' ? (
        <ConflictDialog
          key={overlaps.map(({ path }) => path).join(' ')}
          overlaps={overlaps}
          author={author}
          onDecide={draft.control.resolve}
        />
      ) : null}
    </>
  );
};

const isSaving = ({ status }: DraftState) => status === 'saving';

/** The button that saves a draft now: always there where it saves by itself, too. */
const SaveDraft = ({ draft, label, disabled }: { draft: DraftOfForm; label: string; disabled: boolean }) => {
  const saving = useDraftState(draft, isSaving);
  const { autosave } = draft;
  return (
    <Button
      type="submit"
      kind={autosave ? 'tertiary' : 'primary'}
      disabled={disabled || (saving && !autosave)}
    >
      {label}
    </Button>
  );
};

const SentWords = ({ state, dirty, inline }: Pick<Props, 'state' | 'dirty' | 'inline'>) => {
  const t = useTranslations('common.save');
  const format = useFormatter();
  if (state.saving) return <InlineLoading description={t('saving')} />;
  if (dirty) return inline ? '' : t('unsaved');
  if (state.savedAt) return t('savedAt', { time: format.dateTime(state.savedAt, { timeStyle: 'short' }) });
  return inline ? '' : t('noChanges');
};

/** The foot of a form: its button, and in words whether what is on the screen is saved. */
export const SaveBar = ({ state, dirty, label, disabledReason, inline }: Props) => {
  const t = useTranslations('common.save');
  const { draft } = state;
  const text = label ?? t('action');
  const disabled = Boolean(disabledReason);
  return (
    <div className={inline ? styles.saveInline : styles.saveBar}>
      {draft ? <DraftNotices draft={draft} /> : <ProblemNotice problem={state.problem} />}
      <div className={styles.saveRow}>
        {draft ? (
          <SaveDraft draft={draft} label={text} disabled={disabled} />
        ) : (
          <Button type="submit" disabled={state.saving || disabled}>
            {text}
          </Button>
        )}
        <span aria-live="polite" className={styles.saveState}>
          {disabledReason ??
            (draft ? (
              <DraftWords draft={draft} />
            ) : (
              <SentWords state={state} dirty={dirty} inline={inline} />
            ))}
        </span>
        {draft ? <PresenceRow draft={draft} /> : null}
        {inline || disabledReason ? null : <CopyCurl request={state.request} />}
      </div>
    </div>
  );
};
