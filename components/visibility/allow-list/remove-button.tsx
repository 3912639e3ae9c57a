'use client';

import type { ReactNode } from 'react';
import { removeEntry, restoreEntry, withdrawInvitation } from '@/lib/visibility/allow-list/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { useUndo } from '../../ui/undo';

type Target = { label: string } & ({ entryId: string; name: string } | { invitationId: string });
type Props = { offeringId: string; target: Target; disabled: boolean; children: ReactNode };

/** Takes an account or an unused link off the list. */
export const RemoveButton = ({ offeringId, target, disabled, children }: Props) => {
  const offerUndo = useUndo();
  const { run, pending, problem } = useCommand(async () => {
    if ('invitationId' in target) return withdrawInvitation(offeringId, target.invitationId);
    const { entryId, name } = target;
    await removeEntry(offeringId, entryId);
    offerUndo({ name, restore: () => restoreEntry(offeringId, entryId) });
  });
  return (
    <>
      <Button
        kind="ghost"
        size="sm"
        aria-label={target.label}
        disabled={disabled || pending}
        onClick={() => run(undefined)}
      >
        {children}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
};
