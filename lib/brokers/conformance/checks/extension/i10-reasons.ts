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
    const change = (enabled: boolean) => (reason: string) =>
      lab.requests.setState(instance, enabled, { body: { reason_code: `IBMCLOUD_${reason}` } });
    return lab.calls([...DISABLE.map(change(false)), ...[...ENABLE, 'SOMETHING_NEW'].map(change(true))]);
  },
  expect: each(status(200, 204)),
});
