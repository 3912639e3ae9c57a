import { check } from '../../check';
import { each, present } from '../../rules';
import { requireCrns } from '../life-cycle';

const lowerCased = (path: string) => path.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

export const r2Case = check({
  id: 'R2',
  group: 'ids',
  level: 'should',
  plain: null,
  section: 'RFC 3986',
  send: async (lab) => {
    requireCrns(lab);
    const instance = await lab.fresh();
    const call = lab.requests.deprovision(instance);
    return lab.followed([await lab.call({ ...call, path: lowerCased(call.path) })], instance);
  },
  expect: each(present),
});
