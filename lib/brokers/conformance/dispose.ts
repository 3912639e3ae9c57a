import 'server-only';
import { mayRemain, type TestInstance } from './ledger';
import type { Lab } from './lab';
import type { Answer } from './wire';

/** A broker that has never heard of the instance may say so with any refusal; only a failing one leaves a doubt. */
const isGone = ({ status }: Answer, { fate }: TestInstance) => {
  if (status === null) return false;
  if ([200, 204, 404, 410].includes(status)) return true;
  return fate === 'refused' && status >= 400 && status < 500;
};

/**
 * Deletes an instance and its bindings as the platform does: what still goes on is waited for. Whether it is gone, and
 * the last answer.
 */
export const dispose = async (
  lab: Lab,
  instance: TestInstance,
): Promise<{ gone: boolean; last?: Answer }> => {
  if (!mayRemain(instance)) return { gone: true };
  if (instance.pending) await lab.settle(instance.pending, instance);
  for (const binding of instance.bindings.filter(({ fate }) => fate === 'made' || fate === 'unsure')) {
    await lab.end(await lab.call(lab.requests.unbind(instance, binding)), instance, binding);
  }
  const first = await lab.call(lab.requests.deprovision(instance));
  const { askedPlanId } = instance;
  const isOtherPlan =
    askedPlanId !== undefined &&
    first.status !== null &&
    ![410, 422].includes(first.status) &&
    first.status >= 400;
  const last = isOtherPlan
    ? await lab.call(lab.requests.deprovision({ ...instance, planId: askedPlanId }))
    : first;
  const gone =
    last.status === 202
      ? ['succeeded', 'gone'].includes(await lab.end(last, instance))
      : isGone(last, instance);
  if (gone) instance.fate = 'gone';
  // An operation that the run did not see the beginning of has to end first.
  else if (last.status === 409 || last.status === 422) await lab.settle(last, instance);
  return { gone, last };
};
