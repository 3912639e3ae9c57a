import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';

export const b1Bind = check({
  id: 'B1',
  group: 'binding',
  level: 'must',
  section: 'Binding',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await lab.instance();
    const binding = lab.run.newBinding(instance);
    const answer = await lab.call(lab.requests.bind(instance, binding));
    return lab.followed([answer], instance, binding);
  },
  expect: (answers, lab) =>
    each(lab.isAtLeast('2.14') ? status(201, 202) : status(201), jsonObject)(answers, lab),
});
