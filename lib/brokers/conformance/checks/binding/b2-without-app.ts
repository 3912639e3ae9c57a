import { check } from '../../check';
import { each, errorCode, status, when } from '../../rules';

export const b2WithoutApp = check({
  id: 'B2',
  group: 'binding',
  level: 'must',
  section: 'Binding, Response',
  send: async (lab) => {
    const { instance } = await lab.binding();
    const binding = lab.run.newBinding(instance);
    const answer = await lab.call(lab.requests.bind(instance, binding, { body: { bind_resource: {} } }));
    return lab.followed([answer], instance, binding);
  },
  expect: (answers, lab) =>
    each(when(422, errorCode('RequiresApp'), status(201, 422, ...(lab.isAtLeast('2.14') ? [202] : []))))(
      answers,
      lab,
    ),
});
