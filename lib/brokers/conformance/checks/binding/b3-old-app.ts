import { randomUUID } from 'node:crypto';
import { check } from '../../check';
import { each, status } from '../../rules';

export const b3OldApp = check({
  id: 'B3',
  group: 'binding',
  level: 'should',
  section: 'Binding, Body',
  send: async (lab) => {
    const { instance } = await lab.binding();
    const binding = lab.run.newBinding(instance);
    const body = { bind_resource: undefined, app_guid: randomUUID() };
    return lab.followed([await lab.call(lab.requests.bind(instance, binding, { body }))], instance, binding);
  },
  expect: each(status(201, 202)),
});
