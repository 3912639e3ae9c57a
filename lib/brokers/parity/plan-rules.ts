import { metadataOf, objectsOf, shown } from './broker-object';
import { diagnosis } from './report';
import { namesakeDiagnosis, sameName } from './name-rules';
import { sameBoolean, sameDisplayText, sameList, sameText } from './value-rules';
import type { PlanDefinition } from '../catalog-json';
import type { BrokerObject } from './broker-object';
import type { Finding, ParityField } from './report';

const PLAN_NAME = /^[a-z0-9-]+$/;

function nameProblem({ name, free, displayName }: PlanDefinition) {
  if (free && displayName === 'Lite' && name !== 'lite') return 'liteName';
  return PLAN_NAME.test(name) ? undefined : 'planNameForm';
}

function planBindable(plan: PlanDefinition, broker: BrokerObject, service: BrokerObject): Finding {
  const inherited = typeof service.bindable === 'boolean' ? service.bindable : undefined;
  return sameBoolean(plan.bindable, broker, { key: 'bindable', absent: inherited });
}

type PlanRule = (plan: PlanDefinition, broker: BrokerObject, service: BrokerObject) => Finding | undefined;

/** The comparison of one plan's fields, in the order of the parity table. A rule without a finding says nothing. */
export const PLAN_RULES: [ParityField, PlanRule][] = [
  ['name', (plan, broker) => sameName(plan, broker, nameProblem(plan))],
  ['free', ({ free }, broker) => sameBoolean(free, broker, { key: 'free', absent: true })],
  ['bindable', planBindable],
  ['description', ({ description }, broker) => sameText(description, broker.description, 'warn')],
  ['displayName', ({ displayName }, broker) => sameDisplayText(displayName, metadataOf(broker).displayName)],
  ['bullets', ({ bullets }, broker) => sameList(bullets, metadataOf(broker).bullets)],
];

export type PlanMatch = { finding: Finding; plan?: BrokerObject };

/** The service's plan with this id; failing that, the plan moved to another service, or the one with this name. */
export function matchPlan(
  { id, name }: PlanDefinition,
  service: BrokerObject,
  { services }: { services: BrokerObject[] },
): PlanMatch {
  const plans = objectsOf(service, 'plans');
  const [plan, ...others] = plans.filter((candidate) => candidate.id === id);
  const here: Finding = { level: 'pass', here: id, broker: id };
  if (plan && others.length === 0) return { finding: here, plan };
  if (plan) {
    const count = others.length + 1;
    return {
      finding: { ...here, level: 'fail', diagnosis: diagnosis('duplicatePlanId', { id, count }) },
      plan,
    };
  }
  const home = services.find((other) => objectsOf(other, 'plans').some((candidate) => candidate.id === id));
  if (home) {
    const moved = diagnosis('planMoved', { name, service: shown(home.name ?? home.id) ?? '' });
    return { finding: { ...here, level: 'fail', diagnosis: moved } };
  }
  const namesake = plans.find((candidate) => candidate.name === name);
  const broker = shown(namesake?.id);
  const found = namesake ? namesakeDiagnosis({ id, name }, namesake) : diagnosis('planMissing', { name, id });
  return { finding: { level: 'fail', here: id, broker, diagnosis: found }, plan: namesake };
}
