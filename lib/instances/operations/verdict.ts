import { isObject } from '../../core/json';
import type { BrokerAnswer } from '../../brokers/calls/schema';
import type { OperationKind } from './schema';

/**
 * What an answer means for the operation: it is done, the broker goes on working, it was refused and nothing changed,
 * the broker is busy with something else, it never heard of it, nobody knows what it did, or it failed for good.
 */
export type Verdict = 'done' | 'accepted' | 'refused' | 'busy' | 'unsent' | 'unknown' | 'failed';

/** The status codes that mean success; `body` says that it must be a JSON object. */
const SUCCESS: Record<OperationKind, { status: number[]; body: boolean; accepts: boolean }> = {
  provision: { status: [200, 201], body: true, accepts: true },
  update: { status: [200], body: true, accepts: true },
  deprovision: { status: [200, 410], body: false, accepts: true },
  bind: { status: [200, 201], body: true, accepts: false },
  unbind: { status: [200, 410], body: false, accepts: false },
  disable: { status: [200, 204], body: false, accepts: false },
  enable: { status: [200, 204], body: false, accepts: false },
};

const isBusy = ({ status, json }: BrokerAnswer) =>
  status === 429 || (status === 422 && isObject(json) && json.error === 'ConcurrencyError');

/**
 * Judges the answer to the call itself by the table of Open Service Broker 2.12, *Orphans*: 201 that cannot be read,
 * other 2xx, 408, 5xx and no answer leave it unknown what the broker did; other 4xx are refusals. `repeated` is a call
 * that may have arrived before: its conflict is with itself, and that it was not sent now says nothing.
 */
export const verdictOf = (kind: OperationKind, answer: BrokerAnswer, repeated = false): Verdict => {
  const { status, json, unsent } = answer;
  const { status: success, body, accepts } = SUCCESS[kind];
  if (status === null) return unsent && !repeated ? 'unsent' : 'unknown';
  if (isBusy(answer)) return 'busy';
  if (success.includes(status)) return body && !isObject(json) ? 'unknown' : 'done';
  if (status === 202 && accepts) return isObject(json) ? 'accepted' : 'unknown';
  if (status === 409 && repeated) return 'unknown';
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unknown';
};

/**
 * Judges the answer to `last_operation` (Open Service Broker 2.12, Polling Last Operation). Whatever is not a state is
 * asked for again: only the broker's own word ends its work.
 */
export const polled = (kind: OperationKind, { status, json }: BrokerAnswer): Verdict => {
  if (status === 410) return kind === 'deprovision' ? 'done' : 'failed';
  const state = status === 200 && isObject(json) ? json.state : undefined;
  if (state === 'succeeded') return 'done';
  return state === 'failed' ? 'failed' : 'accepted';
};

/** Whether nothing is left at the broker, by its answer to the DELETE that cleans up. */
export const isGone = ({ status }: BrokerAnswer): boolean =>
  status !== null && [200, 404, 410].includes(status);
