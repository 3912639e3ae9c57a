import { check } from '../../check';
import { each, errorCode, status } from '../../rules';
import { otherVersion, requireMaintenance } from '../updates';

export const m2Update = check({
  id: 'M2',
  group: 'maintenance',
  level: { '2.15': 'must' },
  section: '2.15 Service Broker Errors',
  send: async (lab) => {
    const version = requireMaintenance(lab);
    const instance = await lab.instance();
    const body = { maintenance_info: { version: otherVersion(version) } };
    return lab.followed([await lab.call(lab.requests.update(instance, { body }))], instance);
  },
  expect: each(status(422), errorCode('MaintenanceInfoConflict')),
});
