import { hasServices, objectsOf, shown } from './broker-object';
import { namesakeDiagnosis } from './name-rules';
import { matchPlan, PLAN_RULES } from './plan-rules';
import { diagnosis, parityReport } from './report';
import { matchService, SERVICE_RULES } from './service-rules';
import type { CatalogDefinition } from '../catalog-json';
import type { BrokerObject } from './broker-object';
import type { ParityReport, ParityRow } from './report';

export type MappedDeployment = { planId: string; region: string };

const SERVICE = 'service';

function extraServices({ service }: CatalogDefinition, services: BrokerObject[]): ParityRow[] {
  return services.map((extra) => {
    const row = {
      subject: SERVICE,
      field: 'extraService' as const,
      here: null,
      broker: shown(extra.name ?? extra.id),
    };
    if (extra.name !== service.name) return { ...row, level: 'info', diagnosis: diagnosis('extraService') };
    return { ...row, level: 'fail', diagnosis: namesakeDiagnosis(service, extra) };
  });
}

function extraPlans({ plans }: CatalogDefinition, extras: BrokerObject[]): ParityRow[] {
  return extras.map((extra) => {
    const broker = shown(extra.name ?? extra.id);
    const row = { subject: broker ?? SERVICE, field: 'extraPlan' as const, here: null, broker };
    const namesake = plans.find(({ name }) => name === extra.name);
    if (!namesake) return { ...row, level: 'warn', diagnosis: diagnosis('extraPlan') };
    return { ...row, level: 'fail', diagnosis: namesakeDiagnosis(namesake, extra) };
  });
}

function planRows(
  definition: CatalogDefinition,
  service: BrokerObject,
  services: BrokerObject[],
): ParityRow[] {
  const matched = new Set<BrokerObject | undefined>();
  const rows = definition.plans.flatMap((plan): ParityRow[] => {
    const match = matchPlan(plan, service, { services });
    matched.add(match.plan);
    const broker = match.plan;
    const found = broker
      ? PLAN_RULES.map(([field, rule]) => ({ field, finding: rule(plan, broker, service) }))
      : [];
    return [{ field: 'id' as const, finding: match.finding }, ...found].flatMap(({ field, finding }) =>
      finding ? [{ subject: plan.name, field, ...finding }] : [],
    );
  });
  const known = new Set(definition.plans.map(({ id }): unknown => id));
  const extras = objectsOf(service, 'plans').filter((plan) => !matched.has(plan) && !known.has(plan.id));
  return [...rows, ...extraPlans(definition, extras)];
}

function deploymentRows(
  { plans }: CatalogDefinition,
  offered: BrokerObject[],
  deployments: MappedDeployment[],
): ParityRow[] {
  return deployments.map(({ planId, region }) => {
    const subject = plans.find(({ id }) => id === planId)?.name ?? planId;
    const found = offered.some(({ id }) => id === planId);
    const row = { subject, field: 'deployment' as const, here: region, broker: found ? planId : null };
    if (found) return { ...row, level: 'pass' };
    return {
      ...row,
      level: 'fail',
      diagnosis: diagnosis('deploymentWithoutPlan', { plan: subject, region }),
    };
  });
}

/**
 * Compares the console's definition with a broker's catalog, field by field (by id, order ignored). `deployments`
 * are those that are mapped to this broker. The catalog may be any JSON whatever.
 */
export function compareParity(
  definition: CatalogDefinition,
  catalog: unknown,
  { deployments = [] }: { deployments?: MappedDeployment[] } = {},
): ParityReport {
  if (!hasServices(catalog)) {
    const row = { subject: SERVICE, field: 'catalog' as const, here: null, broker: shown(catalog) };
    return parityReport([{ ...row, level: 'fail', diagnosis: diagnosis('notACatalog') }]);
  }
  const services = objectsOf(catalog, 'services');
  const { finding, service } = matchService(definition.service, services);
  const fields = SERVICE_RULES.flatMap(([field, rule]): ParityRow[] => {
    const found = service && rule(definition.service, service);
    return found ? [{ subject: SERVICE, field, ...found }] : [];
  });
  const others = services.filter((other) => other !== service && other.id !== definition.service.id);
  return parityReport([
    { subject: SERVICE, field: 'id', ...finding },
    ...fields,
    ...planRows(definition, service ?? {}, services),
    ...deploymentRows(definition, objectsOf(service, 'plans'), deployments),
    ...extraServices(definition, others),
  ]);
}
