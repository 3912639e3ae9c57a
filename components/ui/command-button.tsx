'use client';

import type { ComponentProps } from 'react';
import { Button } from './button';
import { ProblemNotice } from './form/problem-notice';
import { useCommand } from './form/use-command';

type Props = {
  send: () => Promise<unknown>;
  label: string;
  /** What it acts on, for those who hear the page. */
  named: string;
  kind?: ComponentProps<typeof Button>['kind'];
};

/** One command behind one small button of a row, with its refusal below it. */
export const CommandButton = ({ send, label, named, kind = 'danger--ghost' }: Props) => {
  const { run, pending, problem } = useCommand(send);
  return (
    <div>
      <Button kind={kind} size="sm" disabled={pending} aria-label={named} onClick={() => run(undefined)}>
        {label}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
};
