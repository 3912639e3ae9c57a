import { check } from '../../check';
import { finding } from '../../finding';
import { isObject } from '../../rules';
import { requireUpdates, sameParameters } from '../updates';

const SINCE_2_14 = ['dashboard_url', 'operation', 'metadata'];

export const u13Body = check({
  id: 'U13',
  group: 'update',
  level: 'info',
  section: 'Updating a Service Instance, Body',
  send: async (lab) => {
    const instance = await requireUpdates(lab);
    const call = lab.requests.update(instance, sameParameters(instance));
    return lab.followed([await lab.call(call)], instance);
  },
  expect: ([answer], lab) => {
    const known = lab.isAtLeast('2.14') ? SINCE_2_14 : ['operation'];
    const names = isObject(answer?.json) ? Object.keys(answer.json) : [];
    const extra = names.find((name) => !known.includes(name));
    return extra === undefined ? null : finding('extraMember', { member: extra.slice(0, 100) });
  },
});
