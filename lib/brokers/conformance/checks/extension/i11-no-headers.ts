import { check } from '../../check';
import { each, status } from '../../rules';
import { requireExtension } from '../extension-state';
import { IDENTITY_HEADER, VERSION_HEADER } from '../headers';

export const i11NoHeaders = check({
  id: 'I11',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform extension, Basic Authentication',
  send: async (lab) => {
    const instance = await requireExtension(lab);
    const headers = { [VERSION_HEADER]: null, [IDENTITY_HEADER]: null };
    return [await lab.call(lab.requests.state(instance, { headers }))];
  },
  expect: each(status(200)),
});
