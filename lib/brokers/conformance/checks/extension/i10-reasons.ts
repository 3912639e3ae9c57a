import { check } from '../../check';
import { each, status } from '../../rules';
import { requireExtension } from '../extension-state';

const ENABLE = ['ACCT_ACTIVATE', 'RECLAMATION_RESTORE', 'SERVICE_INSTANCE_BELOW_CAP', 'ADMIN_REQUEST'];
const DISABLE = ['ACCT_SUSPEND', 'RECLAMATION_SCHEDULE', 'SERVICE_INSTANCE_ABOVE_CAP', 'ADMIN_REQUEST'];

export const i10Reasons = check({
  id: 'I10',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, Enable',
  send: async (lab) => {
    const instance = await requireExtension(lab);
    await lab.call(lab.requests.setState(instance, true));
    const change = (enabled: boolean) => (reason: string) =>
      lab.requests.setState(instance, enabled, { body: { reason_code: `IBMCLOUD_${reason}` } });
    const pairs = DISABLE.flatMap((reason, index) => [change(false)(reason), change(true)(ENABLE[index]!)]);
    return lab.calls([...pairs, change(true)('SOMETHING_NEW')]);
  },
  expect: each(status(200, 204)),
});
