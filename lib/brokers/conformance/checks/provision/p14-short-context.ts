import { check } from '../../check';
import { accepted, each } from '../../rules';

export const p14ShortContext = check({
  id: 'P14',
  group: 'provision',
  level: 'should',
  plain: null,
  section: 'Platform documentation, step 3',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const { platform, account_id, crn } = lab.requests.context(instance);
    const call = lab.requests.provision(instance, { body: { context: { platform, account_id, crn } } });
    return lab.followed([await lab.call(call)], instance);
  },
  expect: each(accepted),
});
