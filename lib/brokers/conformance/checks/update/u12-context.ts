import { check } from '../../check';
import { skip } from '../../finding';
import { each, status } from '../../rules';
import { requireUpdates } from '../updates';

export const u12Context = check({
  id: 'U12',
  group: 'update',
  level: { '2.15': 'must' },
  section: '2.15 Updating a Service Instance',
  send: async (lab) => {
    if (lab.offered().service.allow_context_updates !== true) skip('noContextUpdates');
    const instance = await requireUpdates(lab);
    return lab.followed([await lab.call(lab.requests.update(instance))], instance);
  },
  expect: each(status(200)),
});
