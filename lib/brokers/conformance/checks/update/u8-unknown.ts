import { check } from '../../check';
import { each, jsonObject, refused } from '../../rules';
import { requireUpdates, sameParameters } from '../updates';

export const u8Unknown = check({
  id: 'U8',
  group: 'update',
  level: 'must',
  section: 'Broker Errors',
  send: async (lab) => {
    await requireUpdates(lab);
    const unknown = lab.unknown();
    return [await lab.call(lab.requests.update(unknown, sameParameters(unknown)))];
  },
  expect: each(refused, jsonObject),
});
