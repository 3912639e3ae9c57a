'use client';

import { useTranslations } from 'next-intl';
import type { ItemStanding } from '@/lib/checklist/items';
import { attestItem, withdrawAttestation } from '@/lib/checklist/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

type Props = { offeringId: string; itemId: string; title: string; state: ItemStanding };

/** Ticks an item that a person answers for, confirms it anew, or takes the tick back. */
export const TickButton = ({ offeringId, itemId, title, state }: Props) => {
  const done = state === 'done';
  const verb = done ? 'untick' : state === 'stale' ? 'renewTick' : 'tick';
  const t = useTranslations('checklist');
  const command = useCommand(() =>
    done ? withdrawAttestation(offeringId, itemId) : attestItem(offeringId, itemId),
  );
  return (
    <div className="wb-no-print">
      <Button
        kind={done ? 'ghost' : 'tertiary'}
        size="sm"
        disabled={command.pending}
        aria-label={t(`${verb}Item`, { item: title })}
        onClick={() => command.run(undefined)}
      >
        {t(verb)}
      </Button>
      <ProblemNotice problem={command.problem} />
    </div>
  );
};
