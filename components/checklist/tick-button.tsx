'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { attestItem, withdrawAttestation } from '@/lib/checklist/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import styles from './checklist.module.scss';

type Props = { offeringId: string; itemId: string; title: string; done: boolean; refusal: Message | null };

/** Ticks an item that a person answers for, or takes the tick back. */
export const TickButton = ({ offeringId, itemId, title, done, refusal }: Props) => {
  const t = useTranslations('checklist');
  const say = useSay();
  const command = useCommand(() =>
    done ? withdrawAttestation(offeringId, itemId) : attestItem(offeringId, itemId),
  );
  return (
    <div className="wb-no-print">
      <Button
        kind={done ? 'ghost' : 'tertiary'}
        size="sm"
        disabled={refusal !== null || command.pending}
        aria-label={t(done ? 'untickItem' : 'tickItem', { item: title })}
        onClick={() => command.run(undefined)}
      >
        {t(done ? 'untick' : 'tick')}
      </Button>
      {refusal && !done ? <span className={styles.detail}>{say(refusal)}</span> : null}
      <ProblemNotice problem={command.problem} />
    </div>
  );
};
