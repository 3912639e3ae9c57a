import { check } from '../../check';
import { each, jsonObject, refused } from '../../rules';

export const e7BadEscape = check({
  id: 'E7',
  group: 'bodies',
  level: 'should',
  section: 'Broker Errors',
  send: async (lab) => {
    lab.catalog();
    return [
      await lab.call({
        ...lab.requests.lastOperation(lab.unknown()),
        path: '/v2/service_instances/%ZZ/last_operation',
      }),
    ];
  },
  expect: each(refused, jsonObject),
});
