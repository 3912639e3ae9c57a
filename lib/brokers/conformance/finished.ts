import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, RunContext, TestInstance } from './context';
import { finding, isObject, judge, judged, jsonObject, status, type Outcome } from './outcome';
import { requests } from './requests';
import type { Exchange } from './schema';

const POLL_EVERY_MS = 1000;
/** Polls of a slow broker are many and alike: the first and the last ones tell. */
const KEPT_POLLS = 10;

/** Follows an operation that was answered with 202 to its end (Open Service Broker 2.12, Polling Last Operation). */
export const finished = async (
  run: RunContext,
  instance: TestInstance,
  begun: Answer,
  { gone = false } = {},
): Promise<Outcome> => {
  if (begun.status !== 202) return judged(null);
  const given = isObject(begun.json) ? begun.json.operation : undefined;
  const operation = typeof given === 'string' ? given : undefined;
  const exchanges: Exchange[] = [];
  while (run.timeLeft > POLL_EVERY_MS) {
    await pause(POLL_EVERY_MS);
    const answer = await run.call(requests.lastOperation(run, instance, operation));
    if (exchanges.length < KEPT_POLLS) exchanges.push(answer.exchange);
    if (gone && answer.status === 410) return { ...judged(null), exchanges };
    const outcome = judge([answer], [status(200), jsonObject]);
    if (outcome.verdict !== 'pass') return { ...outcome, exchanges };
    const state = isObject(answer.json) ? answer.json.state : undefined;
    if (state === 'succeeded') return { ...judged(null), exchanges };
    if (state !== 'in progress')
      return { ...judged(finding('operationState', { state: String(state).slice(0, 50) })), exchanges };
  }
  return { verdict: 'inconclusive', finding: finding('stillRunning'), exchanges };
};
