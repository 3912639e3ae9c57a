import { check } from '../../check';
import { doneOrAsyncRequired, each } from '../../rules';

export const b15Synchronous = check({
  id: 'B15',
  group: 'binding',
  level: { '2.14': 'must' },
  section: '2.14 Binding, Parameters',
  send: async (lab) => {
    const { instance } = await lab.binding();
    const binding = lab.run.newBinding(instance);
    const answer = await lab.call(lab.requests.bind(instance, binding, { call: { query: {} } }));
    return lab.followed([answer], instance, binding);
  },
  expect: each(doneOrAsyncRequired(201)),
});
