import { isUpdateable } from '../../catalog-facts';
import { check } from '../../check';
import { skip } from '../../finding';
import { described, each, status } from '../../rules';
import { isNoUpdate } from '../updates';

export const u6NotUpdateable = check({
  id: 'U6',
  group: 'update',
  level: 'must',
  section: 'Updating a Service Instance, Response',
  send: async (lab) => {
    if (isUpdateable(lab.offered(), lab.version)) skip('updateable');
    const [plan] = lab.otherPlans();
    const instance = await lab.fresh();
    const answer = await lab.call(lab.requests.update(instance, { body: { plan_id: plan?.id } }));
    if (isNoUpdate(lab, answer) && answer.status !== 422) skip('neverUpdates');
    return lab.followed([answer], instance);
  },
  expect: each(status(422), (answer) => {
    const found = described(answer);
    return found && { ...found, verdict: 'warn' };
  }),
});
