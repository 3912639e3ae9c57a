import { check } from '../../check';
import { each, status } from '../../rules';
import { deletedWithBackOff, dropped } from '../deletions';

export const x3Orphan = check({
  id: 'X3',
  group: 'concurrency',
  level: 'must',
  section: 'Orphans',
  send: async (lab) => {
    lab.requireProvisions();
    // Not the check's own: what arrives late is for the clean-up at the end.
    const instance = lab.unknown();
    await lab.call(lab.requests.provision(instance), dropped(lab));
    return [await deletedWithBackOff(lab, () => lab.requests.deprovision(instance), { instance })];
  },
  expect: each(status(200, 202, 410)),
});
