import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';

export const e6UnknownRoute = check({
  id: 'E6',
  group: 'bodies',
  level: 'should',
  section: 'Broker Errors',
  send: async (lab) => {
    lab.catalog();
    return [await lab.call({ path: '/v2/conformance_unknown' })];
  },
  expect: each(status(404), jsonObject),
});
