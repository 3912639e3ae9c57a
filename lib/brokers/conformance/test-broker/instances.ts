import { isDeepStrictEqual } from 'node:util';
import { isAtLeast } from '../levels';
import { isText } from '../rules';
import type { ReferenceCatalog, ReferenceOptions } from './catalog';
import { begin, repeated, requireIdle, requireIncomplete } from './operations';
import { GONE, Refusal, type Call, type Reply } from './reply';
import type { Instance, State } from './state';
import { bodyOf, idsIn, parametersIn, requireMaintenance, requireOffered } from './validation';

type Broker = { options: ReferenceOptions; catalog: ReferenceCatalog; state: State };

const createdBody = ({ id }: Instance, { version }: ReferenceOptions) => ({
  dashboard_url: `https://verse.example/d/${encodeURIComponent(id)}`,
  ...(isAtLeast(version, '2.16') && { metadata: { labels: { tone: 'blank' } } }),
});

const provision = (call: Call, id: string, { options, catalog, state }: Broker): Reply => {
  const body = bodyOf(call);
  const { serviceId, planId = '' } = idsIn(body);
  const { plan } = requireOffered(catalog, { serviceId, planId });
  const parameters = parametersIn(body, plan);
  requireMaintenance(body);
  if (options.asynchronous) requireIncomplete(call.query);
  const known = state.instances.get(id);
  if (known) {
    const same =
      known.serviceId === serviceId &&
      known.planId === planId &&
      isDeepStrictEqual(known.parameters, parameters);
    if (!same) throw new Refusal(409, 'There is such an instance, but a different one.');
    if (!known.operation) return { status: 200, body: createdBody(known, options) };
    if (known.operation.kind !== 'create') requireIdle(known);
    return { status: 202, body: { ...createdBody(known, options), operation: known.operation.id } };
  }
  const made = !options.asynchronous;
  const instance: Instance = { id, serviceId, planId, parameters, enabled: true, made, bindings: new Map() };
  state.instances.set(id, instance);
  if (made) return { status: 201, body: createdBody(instance, options) };
  const begun = begin(instance, { kind: 'create', apply: () => void (instance.made = true) });
  return { status: 202, body: { ...createdBody(instance, options), ...(begun.body as object) } };
};

const update = (call: Call, id: string, { options, catalog, state }: Broker): Reply => {
  const body = bodyOf(call);
  const { serviceId, planId } = idsIn(body, { plan: false });
  const instance = state.instances.get(id);
  const { service, plan } = requireOffered(catalog, { serviceId, planId });
  if (!instance) throw new Refusal(404, 'There is no such instance.');
  if (planId !== undefined && planId !== instance.planId && !service.plan_updateable)
    throw new Refusal(422, 'The plan cannot be changed.');
  const parameters = { ...instance.parameters, ...parametersIn(body, plan) };
  requireMaintenance(body);
  const { operation } = instance;
  if (operation?.kind === 'update' && operation.request === call.text) return repeated(instance);
  requireIdle(instance);
  const changes = planId !== undefined || !isDeepStrictEqual(parameters, instance.parameters);
  const apply = () => void Object.assign(instance, { parameters, planId: planId ?? instance.planId });
  const isContextOnly =
    body.parameters === undefined && !isText(planId) && body.maintenance_info === undefined;
  const isNothing =
    isContextOnly || (!changes && body.parameters === undefined) || planId === instance.planId;
  if (options.asynchronous && !isNothing) {
    requireIncomplete(call.query);
    return begin(instance, { kind: 'update', request: call.text, apply });
  }
  apply();
  return { status: 200, body: {} };
};

const deprovision = ({ query }: Call, id: string, { options, state }: Broker): Reply => {
  const { serviceId, planId } = idsIn(query);
  const instance = state.instances.get(id);
  if (!instance) return GONE;
  if (serviceId !== instance.serviceId || planId !== instance.planId)
    throw new Refusal(400, 'The instance is of another plan.');
  if (options.asynchronous) requireIncomplete(query);
  const { operation } = instance;
  if (operation?.kind === 'delete') return repeated(instance);
  const isCancelled = operation?.kind === 'create' && isAtLeast(options.version, '2.15');
  if (!isCancelled) requireIdle(instance);
  const apply = () => void state.instances.delete(id);
  if (options.asynchronous) return begin(instance, { kind: 'delete', apply });
  apply();
  return { status: 200, body: {} };
};

const fetched = (id: string, { options, state }: Broker): Reply => {
  const instance = state.instances.get(id);
  if (!options.retrievable || !instance?.made) throw new Refusal(404, 'There is no such instance.');
  const { serviceId, planId, parameters } = instance;
  return {
    status: 200,
    body: { service_id: serviceId, plan_id: planId, parameters, ...createdBody(instance, options) },
  };
};

/** What the specification says about instances. */
export const answerInstance = (call: Call, id: string, broker: Broker): Reply => {
  if (call.method === 'PUT') return provision(call, id, broker);
  if (call.method === 'PATCH') return update(call, id, broker);
  if (call.method === 'DELETE') return deprovision(call, id, broker);
  return fetched(id, broker);
};
