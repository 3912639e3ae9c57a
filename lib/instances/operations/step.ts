import type { OperationKind, OperationPhase } from './schema';
import type { Verdict } from './verdict';

/** What comes after a call: another one in so many seconds, or the end. */
export type Step =
  | { phase: 'request' | 'poll' | 'cleanUp'; afterSeconds: number }
  | { phase: 'done'; outcome: 'succeeded' | 'failed' };

type Situation = {
  kind: OperationKind;
  phase: Exclude<OperationPhase, 'done'>;
  verdict: Verdict;
  /** Calls made in this phase, this one included. */
  attempts: number;
  /** What the broker asked to wait. */
  retryAfter: number | null;
  /** The time that the operation may take is over. */
  overdue: boolean;
};

const LONGEST_PAUSE = 60;
const MOST_REQUESTS = 6;
const MOST_CLEAN_UPS = 12;

/** 1, 2, 4 … seconds between calls that failed, at most a minute. */
const backOff = (attempts: number) => Math.min(2 ** (attempts - 1), LONGEST_PAUSE);
/** 1, 1, 2, 3, 5 … seconds between questions how far it is, at most ten, unless the broker asks for other ones. */
const pollPause = (attempts: number, retryAfter: number | null) =>
  retryAfter === null
    ? Math.min(Math.ceil(1.4 ** (attempts - 1)), 10)
    : Math.min(Math.max(retryAfter, 1), 600);

/** What may stay behind at the broker when these go wrong, and is deleted (orphan mitigation). */
const LEAVES_ORPHANS: readonly OperationKind[] = ['provision', 'bind'];

const failed: Step = { phase: 'done', outcome: 'failed' };
const succeeded: Step = { phase: 'done', outcome: 'succeeded' };

const givenUp = (kind: OperationKind): Step =>
  LEAVES_ORPHANS.includes(kind) ? { phase: 'cleanUp', afterSeconds: 0 } : failed;

const afterRequest = ({ kind, verdict, attempts, retryAfter, overdue }: Situation): Step => {
  if (verdict === 'done') return succeeded;
  if (verdict === 'accepted') return { phase: 'poll', afterSeconds: pollPause(1, retryAfter) };
  if (verdict === 'refused' || verdict === 'failed') return failed;
  const again = attempts < MOST_REQUESTS && !overdue;
  if (verdict === 'unsent' && LEAVES_ORPHANS.includes(kind)) return failed;
  // Asking twice is safe for all but what creates: there the specification wants what may exist deleted first.
  if (again && (verdict === 'busy' || !LEAVES_ORPHANS.includes(kind)))
    return { phase: 'request', afterSeconds: retryAfter ?? backOff(attempts) };
  return verdict === 'busy' ? failed : givenUp(kind);
};

const afterPoll = ({ kind, verdict, attempts, retryAfter, overdue }: Situation): Step => {
  if (verdict === 'done') return succeeded;
  if (verdict === 'failed' || overdue) return givenUp(kind);
  return { phase: 'poll', afterSeconds: pollPause(attempts, retryAfter) };
};

const afterCleanUp = ({ verdict, attempts }: Situation): Step =>
  verdict === 'done' || attempts >= MOST_CLEAN_UPS
    ? failed
    : { phase: 'cleanUp', afterSeconds: backOff(attempts) };

/** What comes next, from what was just answered. */
export const nextStep = (situation: Situation): Step => {
  if (situation.phase === 'request') return afterRequest(situation);
  return situation.phase === 'poll' ? afterPoll(situation) : afterCleanUp(situation);
};
