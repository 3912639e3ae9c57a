import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';
import { requireExtension } from '../extension-state';
import { BROKEN_JSON } from '../malformed';

const MALFORMED = [undefined, 'true', 1, null];

export const i8Malformed = check({
  id: 'I8',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, Enable',
  send: async (lab) => {
    const instance = await requireExtension(lab);
    const { requests } = lab;
    return lab.calls([
      ...MALFORMED.map((enabled) => requests.setState(instance, true, { body: { enabled } })),
      requests.setState(instance, true, { call: { body: BROKEN_JSON } }),
    ]);
  },
  expect: each(status(400), jsonObject),
});
