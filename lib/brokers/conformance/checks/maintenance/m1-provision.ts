import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { isTaken } from '../../lab';
import { accepted, all, errorCode, inTurn, status } from '../../rules';
import { otherVersion, requireMaintenance } from '../updates';

export const m1Provision = check({
  id: 'M1',
  group: 'maintenance',
  level: { '2.15': 'must' },
  section: '2.15 Service Broker Errors',
  send: async (lab) => {
    const version = requireMaintenance(lab);
    const { requests } = lab;
    const good = lab.named();
    const control = await lab.call(requests.provision(good, { body: { maintenance_info: { version } } }));
    if (!isTaken(control)) undecided('noInstance');
    await lab.followed([control], good);
    const instance = lab.named();
    const body = { maintenance_info: { version: otherVersion(version) } };
    const answer = await lab.call(requests.provision(instance, { body }));
    return [answer, await lab.call(requests.deprovision(instance))];
  },
  expect: inTurn(all(status(422), errorCode('MaintenanceInfoConflict')), (answer) =>
    accepted(answer) === null ? finding('made') : null,
  ),
});
