import { check } from '../../check';
import { doneOrAsyncRequired, each } from '../../rules';

export const p3IncompleteFalse = check({
  id: 'P3',
  group: 'provision',
  level: 'must',
  section: 'Asynchronous Operations',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const query = { accepts_incomplete: 'false' };
    return lab.followed([await lab.call(lab.requests.provision(instance, { call: { query } }))], instance);
  },
  expect: each(doneOrAsyncRequired(201)),
});
