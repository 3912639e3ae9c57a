import type { BrokerObject } from '../../parity/broker-object';
import { isUpdateable, maintenanceVersion } from '../catalog-facts';
import { skip, undecided } from '../finding';
import { isTaken, type Lab } from '../lab';
import type { TestInstance } from '../ledger';
import type { Answer } from '../wire';

const TRIED_PLANS = 3;
const NO_UPDATES = [404, 405, 422, 501];

/** An update that names what already is. */
export const sameParameters = ({ parameters }: TestInstance) => ({ body: { parameters } });

/** Updates are optional for a service whose plans cannot be changed. */
export const isNoUpdate = (lab: Lab, { status }: Answer) =>
  !isUpdateable(lab.offered(), lab.version) && NO_UPDATES.includes(status ?? 0);

const updatable = async (lab: Lab): Promise<TestInstance> => {
  const instance = await lab.instance();
  const answer = await lab.call(lab.requests.update(instance, sameParameters(instance)));
  if (isNoUpdate(lab, answer)) skip('neverUpdates');
  if (!isTaken(answer)) undecided('noUpdate');
  await lab.end(answer, instance);
  return instance;
};

/** The group's instance, which takes updates: the positive control of what they are refused for. */
export const requireUpdates = (lab: Lab): Promise<TestInstance> => {
  lab.shared.updates ??= updatable(lab);
  return lab.shared.updates;
};

/** Asks for another plan; a broker may refuse some pairs of plans. */
export const changePlan = async (
  lab: Lab,
  instance: TestInstance,
): Promise<{ answer: Answer; plan: BrokerObject }> => {
  const previous = { plan_id: instance.planId, service_id: instance.serviceId };
  for (const plan of lab.requirePlanChange().slice(0, TRIED_PLANS)) {
    const body = { plan_id: plan.id, previous_values: previous };
    const answer = await lab.call(lab.requests.update(instance, { body }));
    if (answer.status === 422) continue;
    instance.askedPlanId = String(plan.id);
    return { answer, plan };
  }
  return undecided('noPlanChange');
};

/** The version in the plan's maintenance information. */
export const requireMaintenance = (lab: Lab) => {
  const version = maintenanceVersion(lab.offered()) ?? skip('noMaintenance');
  lab.requireProvisions();
  return version;
};

export const otherVersion = (version: string) => `${version}-conformance`;
