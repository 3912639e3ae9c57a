import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestBinding, TestInstance } from './ledger';
import { isAtLeast } from './levels';
import type { requestsOf } from './requests';
import { isText, member } from './rules';
import type { CallOptions, LabCall, RunContext } from './run-context';
import type { Answer } from './wire';

/**
 * How an operation ended. `odd`: by an answer that polling must not bring; `endless`: not within the time that the
 * plan or the run allows.
 */
export type End = { state: 'succeeded' | 'failed' | 'gone' | 'odd' | 'endless'; polls: Answer[] };

type Caller = {
  run: RunContext;
  requests: ReturnType<typeof requestsOf>;
  call: (call: LabCall, options?: CallOptions) => Promise<Answer>;
};

const POLL_EVERY_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export const operationOf = (begun: Answer | undefined) => {
  const operation = member(begun, 'operation');
  return isText(operation) ? operation : undefined;
};

const pauseAfter = ({ headers }: Answer, { options, timeLeft }: RunContext) => {
  const asked = Number(headers['retry-after']) * 1000;
  const wanted = options.pollIntervalMs ?? (asked > 0 ? asked : POLL_EVERY_MS);
  return Math.max(0, Math.min(wanted, LONGEST_PAUSE_MS, timeLeft));
};

const stateOf = (poll: Answer): End['state'] | 'in progress' => {
  if (poll.status === 410) return 'gone';
  const state = member(poll, 'state');
  if (poll.status !== 200) return 'odd';
  return state === 'succeeded' || state === 'failed' || state === 'in progress' ? state : 'odd';
};

/** The longest time that a plan gives its operations, milliseconds; since 2.15. */
export const longestPolling = ({ version, facts }: RunContext) => {
  const seconds = isAtLeast(version, '2.15') ? facts.offered?.plan.maximum_polling_duration : undefined;
  return typeof seconds === 'number' ? seconds * 1000 : Infinity;
};

/** Follows an operation that was answered with 202 to its end (Polling Last Operation). */
export const settle = async (
  caller: Caller,
  begun: Answer,
  { instance, binding }: { instance: TestInstance; binding?: TestBinding },
): Promise<End> => {
  const { run, requests } = caller;
  const operation = operationOf(begun);
  const until = Date.now() + longestPolling(run);
  const polls: Answer[] = [];
  for (let last = begun; run.timeLeft > 0 && Date.now() < until;) {
    const rest = pauseAfter(last, run);
    if (rest > 0) await pause(rest);
    last = await caller.call(requests.lastOperation(instance, operation, binding));
    polls.push(last);
    const state = stateOf(last);
    if (state !== 'in progress') return { state, polls };
  }
  return { state: 'endless', polls };
};
