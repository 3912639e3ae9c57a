import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';

export const n1Unbind = check({
  id: 'N1',
  group: 'binding',
  level: 'must',
  section: 'Unbinding',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    const binding = await lab.freshBinding(instance);
    return lab.followed([await lab.call(lab.requests.unbind(instance, binding))], instance, binding);
  },
  expect: (answers, lab) =>
    each(lab.isAtLeast('2.14') ? status(200, 202) : status(200), jsonObject)(answers, lab),
});
