import { check } from '../../check';
import { described, each, refused } from '../../rules';
import { disabled } from '../extension-state';

export const i5NoBinding = check({
  id: 'I5',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, Enable',
  send: async (lab) => {
    lab.requireBindable();
    const instance = await disabled(lab);
    const binding = lab.run.newBinding(instance);
    return lab.followed([await lab.call(lab.requests.bind(instance, binding))], instance, binding);
  },
  expect: each(refused, described),
});
