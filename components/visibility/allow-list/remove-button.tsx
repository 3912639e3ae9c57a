'use client';

import type { ReactNode } from 'react';
import { removeEntry, withdrawInvitation } from '@/lib/visibility/allow-list/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';

type Target = { label: string } & ({ entryId: string } | { invitationId: string });
type Props = { offeringId: string; target: Target; disabled: boolean; children: ReactNode };

/** Takes an account or an unused link off the list. */
export const RemoveButton = ({ offeringId, target, disabled, children }: Props) => {
  const { run, pending, problem } = useCommand(() =>
    'entryId' in target
      ? removeEntry(offeringId, target.entryId)
      : withdrawInvitation(offeringId, target.invitationId),
  );
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
