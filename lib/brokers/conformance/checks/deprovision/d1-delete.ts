import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';

export const d1Delete = check({
  id: 'D1',
  group: 'deprovision',
  level: 'must',
  section: 'Deprovisioning',
  send: async (lab) => {
    const instance = await lab.fresh();
    return lab.followed([await lab.call(lab.requests.deprovision(instance))], instance);
  },
  expect: each(status(200, 202), jsonObject),
});
