import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';

export const p6OtherPlan = check({
  id: 'P6',
  group: 'provision',
  level: 'must',
  section: 'Provisioning',
  send: async (lab) => {
    const instance = await lab.instance();
    const [plan] = lab.otherPlans();
    return [await lab.call(lab.requests.provision(instance, { body: { plan_id: plan?.id } }))];
  },
  expect: each(status(409), jsonObject),
});
