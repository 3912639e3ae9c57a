import { check } from '../../check';
import { doneOrAsyncRequired, each } from '../../rules';

export const p2Synchronous = check({
  id: 'P2',
  group: 'provision',
  level: 'must',
  section: 'Synchronous and Asynchronous Operations',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const call = lab.requests.provision(instance, { call: { query: {} } });
    return lab.followed([await lab.call(call)], instance);
  },
  expect: each(doneOrAsyncRequired(201)),
});
