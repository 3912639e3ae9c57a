import { objectsOf, type BrokerObject } from '../parity/broker-object';
import { isAtLeast } from './levels';
import { isObject } from './rules';
import type { OsbVersion } from './schema';
import type { RunTarget } from './target';

/** A plan together with its service: some of its properties are inherited. */
export type Offered = { service: BrokerObject; plan: BrokerObject };

/** The service and plan that a run uses, or undefined where the catalog does not have them. */
export const offeredIn = (catalog: unknown, { serviceId, planId }: RunTarget): Offered | undefined => {
  const services = objectsOf(catalog, 'services');
  const service = serviceId ? services.find(({ id }) => id === serviceId) : services[0];
  const plans = objectsOf(service, 'plans');
  const plan = planId
    ? plans.find(({ id }) => id === planId)
    : (plans.find(({ free }) => free !== false) ?? plans[0]);
  return service && plan && { service, plan };
};

export const otherPlans = ({ service, plan }: Offered) =>
  objectsOf(service, 'plans').filter(({ id }) => id !== plan.id);

export const isBindable = ({ service, plan }: Offered) => (plan.bindable ?? service.bindable) === true;

/** A plan says so itself from 2.15 on. */
export const isUpdateable = ({ service, plan }: Offered, version: OsbVersion) =>
  ((isAtLeast(version, '2.15') ? plan.plan_updateable : undefined) ?? service.plan_updateable) === true;

/** Whether instances, or bindings, can be fetched: since 2.14, where declared. */
export const isRetrievable = (
  { service }: Offered,
  { version, what }: { version: OsbVersion; what: 'instances' | 'bindings' },
) => isAtLeast(version, '2.14') && service[`${what}_retrievable`] === true;

/** The version in a plan's `maintenance_info`, since 2.15. */
export const maintenanceVersion = ({ plan }: Offered) => {
  const { maintenance_info: info } = plan;
  return isObject(info) && typeof info.version === 'string' ? info.version : undefined;
};

/** The schema for the parameters of one operation, since 2.13; undefined where the plan has none. */
export const parameterSchema = (
  plan: BrokerObject,
  subject: 'service_instance' | 'service_binding',
  operation: 'create' | 'update',
) => {
  const schemas = isObject(plan.schemas) ? plan.schemas[subject] : undefined;
  const part = isObject(schemas) ? schemas[operation] : undefined;
  return isObject(part) && isObject(part.parameters) ? part.parameters : undefined;
};
