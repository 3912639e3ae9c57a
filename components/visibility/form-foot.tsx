'use client';

import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import type { SaveState } from '../ui/form/use-command-form';
import styles from './visibility.module.scss';

/** The foot of a short form in a page with several: its button, and why it is refused. */
export const FormFoot = ({
  state,
  label,
  refusal,
  kind = 'primary',
}: {
  state: SaveState;
  label: string;
  refusal?: string | null;
  kind?: 'primary' | 'tertiary';
}) => (
  <>
    <ProblemNotice problem={state.problem} />
    <div className={styles.action}>
      <Button type="submit" kind={kind} size="md" disabled={state.saving || Boolean(refusal)}>
        {label}
      </Button>
      {refusal ? <p className={styles.reason}>{refusal}</p> : null}
    </div>
  </>
);
