import { check } from '../../check';
import { accepted, each } from '../../rules';

export const p13NoContext = check({
  id: 'P13',
  group: 'provision',
  level: 'info',
  section: 'Provisioning, Body',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const call = lab.requests.provision(instance, { body: { context: undefined } });
    return lab.followed([await lab.call(call)], instance);
  },
  expect: each(accepted),
});
