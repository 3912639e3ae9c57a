import { check } from '../../check';
import { each, status } from '../../rules';
import { requireExtension } from '../extension-state';

export const i9EnabledOnly = check({
  id: 'I9',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform extension, Enable',
  send: async (lab) => {
    const instance = await requireExtension(lab);
    const others = [undefined, null];
    return lab.calls(
      others.map((value) =>
        lab.requests.setState(instance, true, { body: { initiator_id: value, reason_code: value } }),
      ),
    );
  },
  expect: each(status(200, 204)),
});
