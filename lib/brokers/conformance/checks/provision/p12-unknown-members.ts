import { check } from '../../check';
import { accepted, each } from '../../rules';

export const p12UnknownMembers = check({
  id: 'P12',
  group: 'provision',
  level: { '2.12': 'should', '2.14': 'must' },
  section: 'Change Policy; 2.14 Vendor Extension Fields',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const context = { ...lab.requests.context(instance), 'conformance-extra': 'x' };
    const body = { 'conformance-extra': 'x', context };
    return lab.followed([await lab.call(lab.requests.provision(instance, { body }))], instance);
  },
  expect: each(accepted),
});
