import { undecided, skip } from '../finding';
import { isTaken, type Lab } from '../lab';
import type { TestInstance } from '../ledger';
import type { Answer } from '../wire';
import { sameParameters } from './updates';

/** An instance of the check's own whose creation goes on. */
export const begun = async (lab: Lab): Promise<{ instance: TestInstance; created: Answer }> => {
  lab.requireAsync();
  const instance = lab.named();
  const created = await lab.call(lab.requests.provision(instance));
  if (created.status !== 202) undecided('noInstance');
  instance.created = created;
  instance.pending = created;
  return { instance, created };
};

/** An instance of the check's own whose update goes on. */
export const begunUpdate = async (lab: Lab) => {
  const instance = await lab.fresh();
  const call = lab.requests.update(instance, sameParameters(instance));
  const answer = await lab.call(call);
  if (answer.status !== 202) skip('neverAsync');
  return { instance, call, answer };
};

/** How the run's first instance came about, poll by poll. */
export const firstPolls = (lab: Lab) => {
  lab.offered();
  const { attempts = [], firstEnd } = lab.run.facts;
  if (firstEnd) return firstEnd;
  return attempts.some(({ answer }) => isTaken(answer)) ? skip('neverAsync') : undecided('noInstance');
};
