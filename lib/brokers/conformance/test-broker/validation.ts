import { parameterSchema } from '../catalog-facts';
import { compiledSchema } from '../checks/parameter-schema';
import { isObject, isText } from '../rules';
import { objectsOf } from '../../parity/broker-object';
import { MAINTENANCE_VERSION, type ReferenceCatalog } from './catalog';
import { Refusal, type Call } from './reply';

export const bodyOf = ({ body }: Call) => {
  if (!body) throw new Refusal(400, 'The body is not a JSON object.');
  return body;
};

/** The ids of a body or query, which are texts. */
export const idsIn = (from: Record<string, unknown>, { plan = true } = {}) => {
  const { service_id: serviceId, plan_id: planId } = from;
  if (!isText(serviceId) || (plan && !isText(planId))) throw new Refusal(400, 'An id is missing.');
  return { serviceId, planId: isText(planId) ? planId : undefined };
};

export const requireOffered = (
  catalog: ReferenceCatalog,
  { serviceId, planId }: { serviceId: string; planId: string | undefined },
) => {
  const service = catalog.services.find(({ id }) => id === serviceId);
  if (!service) throw new Refusal(400, 'The service is unknown.');
  const plan = objectsOf(service, 'plans').find(({ id }) => id === planId);
  if (planId !== undefined && !plan) throw new Refusal(400, 'The plan is unknown.');
  return { service, plan };
};

export const parametersIn = (
  { parameters = {} }: Record<string, unknown>,
  plan: Record<string, unknown> = {},
): Record<string, unknown> => {
  if (!isObject(parameters)) throw new Refusal(400, 'The parameters are not an object.');
  const schema = parameterSchema(plan, 'service_instance', 'create');
  if (schema && !compiledSchema(schema)?.(parameters)) throw new Refusal(400, 'The parameters are wrong.');
  return parameters;
};

export const requireMaintenance = ({ maintenance_info: info }: Record<string, unknown>) => {
  if (isObject(info) && info.version !== MAINTENANCE_VERSION)
    throw new Refusal(422, 'The plan has changed meanwhile.', 'MaintenanceInfoConflict');
};
