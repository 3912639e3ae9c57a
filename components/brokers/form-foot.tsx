'use client';

import type { ReactNode } from 'react';
import type { Message } from '@/lib/core/errors';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import type { SaveState } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { InlineLoading } from '../ui/inline-loading';
import { Row } from '../ui/layout/arrange';
import styles from './brokers.module.scss';

type Props = { state: SaveState; label: string; pending: string; hint: ReactNode; refusal: Message | null };

/** The foot of a form in the middle of a page: its button, why it is disabled, and that the broker is being called. */
export const FormFoot = ({ state, label, pending, hint, refusal }: Props) => {
  const say = useSay();
  return (
    <>
      <ProblemNotice problem={state.problem} />
      <Row>
        <Button type="submit" disabled={state.saving || refusal !== null}>
          {label}
        </Button>
        <span aria-live="polite" className={styles.hint}>
          {state.saving ? <InlineLoading description={pending} /> : refusal ? say(refusal) : hint}
        </span>
      </Row>
    </>
  );
};
