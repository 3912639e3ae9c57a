import { check } from '../../check';
import { skip } from '../../finding';
import { each, status } from '../../rules';
import { operationOf } from '../../settle';
import { changePlan } from '../updates';

export const l8OldPlan = check({
  id: 'L8',
  group: 'operation',
  level: { '2.14': 'must' },
  section: '2.14 Polling Last Operation',
  send: async (lab) => {
    lab.requireAsync();
    lab.requirePlanChange();
    const instance = await lab.fresh();
    // Its requests keep naming the old plan.
    const { answer, plan } = await changePlan(lab, instance);
    if (answer.status !== 202) skip('neverAsync');
    const poll = await lab.call(lab.requests.lastOperation(instance, operationOf(answer)));
    await lab.end(answer, instance);
    instance.planId = String(plan.id);
    return [poll];
  },
  expect: each((answer) => (answer.status === 410 ? null : status(200)(answer))),
});
