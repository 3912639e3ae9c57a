import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { dispose } from './dispose';
import { finding, Undecided } from './finding';
import { Lab } from './lab';
import { mayRemain, type TestInstance } from './ledger';
import { inParallel } from './in-parallel';
import type { RunContext } from './run-context';
import type { CheckResult } from './schema';
import type { Answer } from './wire';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1000;

const deleteOne = async (run: RunContext, instance: TestInstance): Promise<Answer | undefined> => {
  let last: Answer | undefined;
  const firstPause = run.options.pollIntervalMs ?? FIRST_PAUSE_MS;
  for (let attempt = 0; attempt < ATTEMPTS && run.timeLeft > 0; attempt += 1) {
    if (attempt > 0) await pause(Math.min(firstPause * 2 ** (attempt - 1), Math.max(0, run.timeLeft)));
    try {
      const outcome = await dispose(new Lab(run, {}), instance);
      if (outcome.gone) return undefined;
      last = outcome.last;
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
    }
  }
  return last;
};

/** Deletes every instance that the run ever sent the id of, with back-off, and lists what would not go. */
export const cleanUp = async (
  run: RunContext,
  concurrency: number,
): Promise<{ result: CheckResult; leftOver: string[] }> => {
  const known = run.ledger.filter(({ fate }) => fate !== 'unsent');
  const left = known.filter(mayRemain);
  const lastAnswers = await inParallel(
    left.map((instance) => () => deleteOne(run, instance)),
    concurrency,
  );
  const leftOver = left.filter(mayRemain).map(({ id }) => id);
  const parts = { id: 'CLEAN', level: 'should' as const, section: 'Orphans' };
  if (known.length === 0) {
    const nothing = finding('nothingCreated').message;
    return { result: { ...parts, verdict: 'skipped', finding: nothing, exchanges: [] }, leftOver };
  }
  if (leftOver.length === 0)
    return { result: { ...parts, verdict: 'pass', finding: null, exchanges: [] }, leftOver };
  const { message } = finding('leftBehind', {
    count: leftOver.length,
    ids: leftOver.slice(0, 20).join(', '),
  });
  const exchanges = lastAnswers.flatMap((answer) => (answer ? [answer.exchange] : []));
  return { result: { ...parts, verdict: 'warn', finding: message, exchanges }, leftOver };
};
