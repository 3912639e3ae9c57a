import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATION_KINDS } from './schema';
import { nextStep } from './step';
import type { Verdict } from './verdict';

const VERDICTS: Verdict[] = ['done', 'accepted', 'refused', 'busy', 'unsent', 'unknown', 'failed'];
const at = {
  kind: 'provision',
  phase: 'request',
  verdict: 'done',
  attempts: 1,
  retryAfter: null,
  overdue: false,
} as const;

describe('what comes next', () => {
  it('after a call that creates, nobody knows what: it is deleted before anything else', () => {
    expect(nextStep({ ...at, verdict: 'unknown' })).toEqual({ phase: 'cleanUp', afterSeconds: 0 });
    expect(nextStep({ ...at, kind: 'bind', verdict: 'unknown' })).toEqual({
      phase: 'cleanUp',
      afterSeconds: 0,
    });
  });

  it('after a call that never left, to create: nothing, for there is nothing to delete', () => {
    const end = { phase: 'done', outcome: 'failed' };
    expect(nextStep({ ...at, verdict: 'unsent' })).toEqual(end);
    expect(nextStep({ ...at, kind: 'bind', verdict: 'unsent' })).toEqual(end);
    expect(nextStep({ ...at, kind: 'update', verdict: 'unsent' })).toEqual({
      phase: 'request',
      afterSeconds: 1,
    });
  });

  it('after any other call of which nobody knows: the same call, ever later, six times in all', () => {
    const pauses = [1, 2, 3, 4, 5, 6].map((attempts) =>
      nextStep({ ...at, kind: 'deprovision', verdict: 'unknown', attempts }),
    );
    expect(pauses).toEqual([
      ...[1, 2, 4, 8, 16].map((afterSeconds) => ({ phase: 'request', afterSeconds })),
      { phase: 'done', outcome: 'failed' },
    ]);
  });

  it('while the broker works: questions, as far apart as it asks for', () => {
    expect(nextStep({ ...at, verdict: 'accepted' })).toEqual({ phase: 'poll', afterSeconds: 1 });
    expect(nextStep({ ...at, verdict: 'accepted', retryAfter: 30 })).toEqual({
      phase: 'poll',
      afterSeconds: 30,
    });
    const poll = { ...at, phase: 'poll', verdict: 'accepted' } as const;
    const pauses = [1, 2, 3, 4, 5, 20].map((attempts) => nextStep({ ...poll, attempts }));
    expect(pauses.map((step) => 'afterSeconds' in step && step.afterSeconds)).toEqual([1, 2, 2, 3, 4, 10]);
    expect(nextStep({ ...poll, overdue: true })).toEqual({ phase: 'cleanUp', afterSeconds: 0 });
    expect(nextStep({ ...poll, kind: 'update', overdue: true })).toEqual({
      phase: 'done',
      outcome: 'failed',
    });
  });

  it('after cleaning up: the operation has failed, whatever came of it', () => {
    const cleaning = { ...at, phase: 'cleanUp' } as const;
    expect(nextStep({ ...cleaning, verdict: 'done' })).toEqual({ phase: 'done', outcome: 'failed' });
    expect(nextStep({ ...cleaning, verdict: 'unknown', attempts: 3 })).toEqual({
      phase: 'cleanUp',
      afterSeconds: 4,
    });
    expect(nextStep({ ...cleaning, verdict: 'unknown', attempts: 12 })).toEqual({
      phase: 'done',
      outcome: 'failed',
    });
  });

  it('ends, whatever the broker answers, and only succeeds on its word', () => {
    const answers = fc.array(fc.constantFrom(...VERDICTS), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...OPERATION_KINDS), answers, (kind, verdicts) => {
        let phase: 'request' | 'poll' | 'cleanUp' = 'request';
        let attempts = 0;
        for (const [index, verdict] of verdicts.entries()) {
          attempts += 1;
          const step = nextStep({ kind, phase, verdict, attempts, retryAfter: null, overdue: index > 40 });
          if (step.phase === 'done') {
            if (step.outcome === 'succeeded')
              expect([verdict, phase]).toEqual(['done', phase === 'poll' ? 'poll' : 'request']);
            return;
          }
          expect(step.afterSeconds).toBeLessThanOrEqual(600);
          if (step.phase !== phase) attempts = 0;
          phase = step.phase;
        }
        throw new Error('never ends');
      }),
      { numRuns: 20_000 },
    );
  });
});
