import type { CheckResult } from '../conformance/schema';

const verdictsOf = (results: CheckResult[]) => new Map(results.map(({ id, verdict }) => [id, verdict]));

/** Which checks came out otherwise than in an earlier run. Checks that only one of both has are no difference. */
export const differenceBetween = (before: CheckResult[], after: CheckResult[]) => {
  const earlier = verdictsOf(before);
  const changed = after.filter(({ id, verdict }) => earlier.has(id) && earlier.get(id) !== verdict);
  const ids = (results: CheckResult[]) => results.map(({ id }) => id);
  const newlyFailing = changed.filter(({ verdict }) => verdict === 'fail');
  const fixed = changed.filter(({ id, verdict }) => earlier.get(id) === 'fail' && verdict !== 'fail');
  const rest = changed.filter((result) => !newlyFailing.includes(result) && !fixed.includes(result));
  return { newlyFailing: ids(newlyFailing), fixed: ids(fixed), changed: ids(rest) };
};
