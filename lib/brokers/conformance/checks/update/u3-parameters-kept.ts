import { check } from '../../check';
import { undecided } from '../../finding';
import { isTaken } from '../../lab';
import { each, unchanged } from '../../rules';
import { changePlan } from '../updates';

export const u3ParametersKept = check({
  id: 'U3',
  group: 'update',
  level: 'must',
  section: 'Updating a Service Instance, Body',
  send: async (lab) => {
    lab.requirePlanChange();
    const instance = await lab.fresh();
    const { answer, plan } = await changePlan(lab, instance);
    if (!isTaken(answer) || (await lab.end(answer, instance)) !== 'succeeded') undecided('noUpdate');
    instance.planId = String(plan.id);
    return [await lab.call(lab.requests.provision(instance))];
  },
  expect: each(unchanged),
});
