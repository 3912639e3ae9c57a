import { check } from '../../check';
import { each, status } from '../../rules';
import { disabled } from '../extension-state';

export const i6Repeat = check({
  id: 'I6',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, Enable',
  send: async (lab) => {
    const instance = await disabled(lab);
    return [await lab.call(lab.requests.setState(instance, false))];
  },
  expect: each(status(200, 204)),
});
