import { check } from '../../check';
import { isTaken } from '../../lab';
import { each, jsonObject, status } from '../../rules';
import { changePlan } from '../updates';

export const u1Plan = check({
  id: 'U1',
  group: 'update',
  level: 'must',
  section: 'Updating a Service Instance',
  send: async (lab) => {
    lab.requirePlanChange();
    const instance = await lab.fresh();
    const { answer, plan } = await changePlan(lab, instance);
    if ((await lab.end(answer, instance)) === 'succeeded' && isTaken(answer))
      instance.planId = String(plan.id);
    return [answer];
  },
  expect: each(status(200, 202), jsonObject),
});
