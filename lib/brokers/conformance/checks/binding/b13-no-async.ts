import { check } from '../../check';
import { finding } from '../../finding';
import { each, withoutCrash } from '../../rules';

export const b13NoAsync = check({
  id: 'B13',
  group: 'binding',
  level: { '2.12': 'should', '2.14': null },
  section: 'Synchronous and Asynchronous Operations',
  send: async (lab) => {
    const { instance } = await lab.binding();
    const binding = lab.run.newBinding(instance);
    const query = { accepts_incomplete: 'true' };
    return [await lab.call(lab.requests.bind(instance, binding, { call: { query } }))];
  },
  expect: each((answer) => (answer.status === 202 ? finding('asyncBinding') : withoutCrash(answer))),
});
