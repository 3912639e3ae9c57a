import { isBindable, otherPlans } from '../../catalog-facts';
import { check } from '../../check';
import { skip } from '../../finding';
import { each, jsonObject, refused } from '../../rules';

export const b11NotBindable = check({
  id: 'B11',
  group: 'binding',
  level: 'should',
  section: 'Binding',
  send: async (lab) => {
    const offered = lab.offered();
    const plans = [offered.plan, ...otherPlans(offered)];
    const plan = plans.find((one) => !isBindable({ ...offered, plan: one })) ?? skip('allBindable');
    const instance = lab.named();
    instance.planId = String(plan.id);
    await lab.fresh(instance);
    const binding = lab.run.newBinding(instance);
    return lab.followed([await lab.call(lab.requests.bind(instance, binding))], instance, binding);
  },
  expect: each(refused, jsonObject),
});
