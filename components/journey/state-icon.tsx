import { ArrowRight, CheckmarkFilled, CircleDash, Renew, Time, Undo, WarningAlt } from '@carbon/icons-react';
import styles from './journey.module.scss';

const ICONS = {
  done: CheckmarkFilled,
  waiting: Time,
  left: CircleDash,
  present: ArrowRight,
  /** A reviewer wants something changed. */
  returned: Undo,
  /** Was done, and has to be done again. */
  stale: Renew,
  /** Done, though not as everywhere. */
  provisional: WarningAlt,
} as const;

/** A state as a picture; `label` is what screen readers say, left out where the words stand beside it. */
export const StateIcon = ({ state, label }: { state: keyof typeof ICONS; label?: string }) => {
  const Icon = ICONS[state];
  return (
    <span className={`${styles.icon} ${styles[state]}`}>
      <Icon size={16} aria-hidden="true" />
      {label ? <span className="wb-visually-hidden">{label}</span> : null}
    </span>
  );
};
