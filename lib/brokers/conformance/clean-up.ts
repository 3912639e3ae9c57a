import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, RunContext, TestInstance } from './context';
import { finding, skipped } from './outcome';
import { requests } from './requests';
import type { CheckResult } from './schema';

const RETRY_AFTER_MS = 1000;
const GONE = [200, 202, 204, 404, 410];
const PARTS = { id: 'CLEAN', level: 'should' as const, section: 'Orphans' };

/** A broker that has never heard of the instance may say so with any refusal; only a failing one leaves a doubt. */
const isGone = ({ status }: Answer, mayExist: boolean) =>
  status !== null && (GONE.includes(status) || (!mayExist && status >= 400 && status < 500));

const deleteAll = async (run: RunContext, instance: TestInstance): Promise<Answer> => {
  for (const binding of instance.bindings) await run.call(requests.unbind(run, instance, binding));
  return run.call(requests.deprovision(run, instance));
};

/** Deletes every instance that the run ever named, and lists what would not go. */
export const cleanUp = async (run: RunContext): Promise<CheckResult> => {
  if (!run.facts.plan) return { ...PARTS, ...skipped('nothingCreated') };
  const left = run.ledger.filter((instance) => !(run.facts.deleted && instance === run.facts.instance));
  const attempt = async (instance: TestInstance) => {
    const mayExist = instance === run.facts.instance;
    const first = await deleteAll(run, instance);
    if (isGone(first, mayExist) || run.timeLeft < RETRY_AFTER_MS)
      return { first, gone: isGone(first, mayExist) };
    await pause(RETRY_AFTER_MS);
    const second = await deleteAll(run, instance);
    return { first: second, gone: isGone(second, mayExist) };
  };
  const outcomes = await Promise.all(left.map(attempt));
  const stuck = outcomes.filter(({ gone }) => !gone);
  if (stuck.length === 0) return { ...PARTS, verdict: 'pass', finding: null, exchanges: [] };
  const exchanges = stuck.map(({ first }) => first.exchange);
  return { ...PARTS, verdict: 'warn', finding: finding('leftOver', { count: stuck.length }), exchanges };
};
