import { check } from '../../check';
import { each } from '../../rules';
import { hasState, requireExtension } from '../extension-state';

export const i2Enabled = check({
  id: 'I2',
  group: 'extension',
  level: 'should',
  plain: null,
  section: 'Platform extension, State',
  send: async (lab) => {
    await requireExtension(lab);
    return [await lab.call(lab.requests.state(await lab.fresh()))];
  },
  expect: each(hasState(true)),
});
