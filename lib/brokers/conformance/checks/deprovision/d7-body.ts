import { check } from '../../check';
import { accepted, each } from '../../rules';

export const d7Body = check({
  id: 'D7',
  group: 'deprovision',
  level: 'should',
  section: 'Deprovisioning',
  send: async (lab) => {
    const instance = await lab.fresh();
    return lab.followed([await lab.call(lab.requests.deprovision(instance, { body: {} }))], instance);
  },
  expect: each(accepted),
});
