'use client';

import { useTranslations } from 'next-intl';
import { attestItem, withdrawAttestation } from '@/lib/checklist/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

type Props = { offeringId: string; itemId: string; title: string; done: boolean };

/** Ticks an item that a person answers for, or takes the tick back. */
export const TickButton = ({ offeringId, itemId, title, done }: Props) => {
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
        aria-label={t(done ? 'untickItem' : 'tickItem', { item: title })}
        onClick={() => command.run(undefined)}
      >
        {t(done ? 'untick' : 'tick')}
      </Button>
      <ProblemNotice problem={command.problem} />
    </div>
  );
};
