import { check } from '../../check';
import { each, refused } from '../../rules';
import { requireExtension } from '../extension-state';

export const i12Unknown = check({
  id: 'I12',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, State',
  send: async (lab) => {
    await requireExtension(lab);
    const unknown = lab.unknown();
    return lab.calls([lab.requests.state(unknown), lab.requests.setState(unknown, true)]);
  },
  expect: each(refused),
});
