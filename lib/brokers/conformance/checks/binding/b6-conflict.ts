import { check } from '../../check';
import { each, status } from '../../rules';

export const b6Conflict = check({
  id: 'B6',
  group: 'binding',
  level: 'must',
  section: 'Binding, Response',
  send: async (lab) => {
    const { instance, binding } = await lab.binding();
    const body = { parameters: { conformance: 'other' } };
    return [await lab.call(lab.requests.bind(instance, binding, { body }))];
  },
  expect: each(status(409)),
});
