import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { undecided } from '../../finding';
import { each, refused, unchanged } from '../../rules';
import { otherParameters } from '../malformed';
import { requireUpdates } from '../updates';

export const u11Unchanged = check({
  id: 'U11',
  group: 'update',
  level: { '2.12': 'should', '2.14': 'must' },
  section: '2.14 Service Broker Errors',
  send: async (lab) => {
    await requireUpdates(lab);
    const instance = await lab.fresh();
    const body = { plan_id: randomUUID(), parameters: otherParameters(instance) };
    const answer = await lab.call(lab.requests.update(instance, { body }));
    if (refused(answer) !== null) undecided('neverRefused');
    return [await lab.call(lab.requests.provision(instance))];
  },
  expect: each(unchanged),
});
