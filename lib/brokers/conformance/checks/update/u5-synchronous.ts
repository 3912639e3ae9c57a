import { check } from '../../check';
import { doneOrAsyncRequired, each } from '../../rules';
import { requireUpdates, sameParameters } from '../updates';

export const u5Synchronous = check({
  id: 'U5',
  group: 'update',
  level: { '2.12': 'should', '2.14': 'must' },
  section: 'Updating a Service Instance, Parameters',
  send: async (lab) => {
    const instance = await requireUpdates(lab);
    const call = lab.requests.update(instance, { ...sameParameters(instance), call: { query: {} } });
    return lab.followed([await lab.call(call)], instance);
  },
  expect: each(doneOrAsyncRequired(200)),
});
