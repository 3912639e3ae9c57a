import type { CheckResult, CheckVerdict } from '../schema';

export type Difference = {
  /** Ids of checks that fail and did not before: they held, were not decided or were not made. */
  newlyFailing: string[];
  /** Ids of checks that failed and hold now. */
  fixed: string[];
  /** Every check whose verdict is another; null where one run did not make it. */
  changed: { id: string; from: CheckVerdict | null; to: CheckVerdict | null }[];
};

const HOLDS: (CheckVerdict | null)[] = ['pass', 'info', 'warn'];

const verdictsOf = (results: CheckResult[]) => new Map(results.map(({ id, verdict }) => [id, verdict]));

/** What a run tells otherwise than an earlier one. A failure that can no longer be decided is not fixed. */
export const differenceBetween = (earlier: CheckResult[], later: CheckResult[]): Difference => {
  const [before, after] = [verdictsOf(earlier), verdictsOf(later)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const changed = ids
    .map((id) => ({ id, from: before.get(id) ?? null, to: after.get(id) ?? null }))
    .filter(({ from, to }) => from !== to);
  const idsOf = (some: typeof changed) => some.map(({ id }) => id);
  return {
    newlyFailing: idsOf(changed.filter(({ to }) => to === 'fail')),
    fixed: idsOf(changed.filter(({ from, to }) => from === 'fail' && HOLDS.includes(to))),
    changed,
  };
};
