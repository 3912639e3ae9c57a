import { check } from '../../check';
import { each } from '../../rules';
import { requireExtension, stateTaken } from '../extension-state';

export const i3Disable = check({
  id: 'I3',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform extension, Enable',
  send: async (lab) => {
    const instance = await requireExtension(lab);
    return [await lab.call(lab.requests.setState(instance, false))];
  },
  expect: each(stateTaken),
});
