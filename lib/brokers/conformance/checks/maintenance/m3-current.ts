import { check } from '../../check';
import { each, status } from '../../rules';
import { requireMaintenance } from '../updates';

export const m3Current = check({
  id: 'M3',
  group: 'maintenance',
  level: { '2.15': 'must' },
  section: '2.15 Updating a Service Instance',
  send: async (lab) => {
    const version = requireMaintenance(lab);
    const instance = await lab.instance();
    const body = { maintenance_info: { version } };
    return lab.followed([await lab.call(lab.requests.update(instance, { body }))], instance);
  },
  expect: each(status(200, 202)),
});
