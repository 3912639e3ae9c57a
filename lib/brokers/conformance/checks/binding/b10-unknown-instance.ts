import { check } from '../../check';
import { each, refused } from '../../rules';

export const b10UnknownInstance = check({
  id: 'B10',
  group: 'binding',
  level: 'must',
  section: 'Binding, Route',
  send: async (lab) => {
    await lab.binding();
    const unknown = lab.named();
    return [await lab.call(lab.requests.bind(unknown, lab.run.newBinding(unknown)))];
  },
  expect: each(refused),
});
