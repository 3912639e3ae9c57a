import { check } from '../../check';
import { undecided } from '../../finding';
import { accepted, each } from '../../rules';
import { requireExtension } from '../extension-state';

export const i13DeleteDisabled = check({
  id: 'I13',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, reason codes',
  send: async (lab) => {
    await requireExtension(lab);
    const instance = await lab.fresh();
    const off = await lab.call(lab.requests.setState(instance, false));
    if (accepted(off) !== null) undecided('notDisabled');
    return lab.followed([await lab.call(lab.requests.deprovision(instance))], instance);
  },
  expect: each(accepted),
});
