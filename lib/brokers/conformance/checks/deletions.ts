import { setTimeout as pause } from 'node:timers/promises';
import { undecided } from '../finding';
import { isTaken, type Lab } from '../lab';
import type { TestBinding, TestInstance } from '../ledger';
import type { CallOptions, LabCall } from '../run-context';
import type { Answer } from '../wire';

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1000;
/** Where in the time that a creation takes its answer is dropped. */
const DROPPED_AT = 0.8;

/** Deletes the instance, to its end: the positive control of what comes after. */
export const deleted = async (lab: Lab, instance: TestInstance): Promise<Answer> => {
  const answer = await lab.call(lab.requests.deprovision(instance));
  if (!isTaken(answer)) undecided('notDeleted');
  await lab.end(answer, instance);
  instance.fate = 'gone';
  return answer;
};

/** Cuts the call off while the broker is at work, going by how long the first creation took. */
export const dropped = ({ run }: Lab): CallOptions => {
  const first = run.facts.attempts?.at(-1)?.answer.exchange.latencyMs ?? 0;
  const timeoutMs = run.options.dropAfterMs ?? Math.max(1, Math.round(first * DROPPED_AT));
  return { timeoutMs, dropped: true };
};

/** As the platform deletes what it does not know to exist: with back-off, until the broker takes it. */
export const deletedWithBackOff = async (
  lab: Lab,
  call: () => LabCall,
  { instance, binding }: { instance: TestInstance; binding?: TestBinding },
): Promise<Answer> => {
  const firstPause = lab.run.options.pollIntervalMs ?? FIRST_PAUSE_MS;
  let answer = await lab.call(call());
  for (let attempt = 1; attempt < ATTEMPTS && !isTaken(answer) && answer.status !== 410; attempt += 1) {
    // What goes on has to end first.
    if (answer.status === 422) await lab.settle(answer, instance, binding);
    await pause(firstPause * 2 ** (attempt - 1));
    answer = await lab.call(call());
  }
  await lab.followed([answer], instance, binding);
  // What was cut off may reach the broker later than this: the clean-up at the end deletes it again.
  (binding ?? instance).fate = 'unsure';
  return answer;
};
