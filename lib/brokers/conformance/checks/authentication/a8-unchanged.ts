import { check } from '../../check';
import { each, present } from '../../rules';
import { anonymous } from '../auth-routes';

export const a8Unchanged = check({
  id: 'A8',
  group: 'authentication',
  level: { '2.12': 'should', '2.14': 'must' },
  section: '2.14 Service Broker Errors',
  send: async (lab) => {
    const instance = await lab.fresh();
    const { requests } = lab;
    await lab.calls([requests.provision(instance), requests.deprovision(instance)].map(anonymous));
    return lab.followed([await lab.call(requests.deprovision(instance))], instance);
  },
  expect: each(present),
});
