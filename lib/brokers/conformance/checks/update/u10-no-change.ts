import { check } from '../../check';
import { each, status } from '../../rules';
import { requireUpdates } from '../updates';

export const u10NoChange = check({
  id: 'U10',
  group: 'update',
  level: { '2.15': 'info' },
  section: '2.15 Updating a Service Instance',
  send: async (lab) => {
    const instance = await requireUpdates(lab);
    const body = { plan_id: instance.planId };
    return lab.followed([await lab.call(lab.requests.update(instance, { body }))], instance);
  },
  expect: each(status(200)),
});
