import { check } from '../../check';
import { each, status } from '../../rules';
import { disabled, hasState } from '../extension-state';

export const i4Disabled = check({
  id: 'I4',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform extension, State',
  send: async (lab) => {
    const instance = await disabled(lab);
    return [await lab.call(lab.requests.state(instance))];
  },
  expect: each(status(200), hasState(false)),
});
