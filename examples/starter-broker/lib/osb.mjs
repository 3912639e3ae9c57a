// The Open Service Broker API 2.12: https://github.com/openservicebrokerapi/servicebroker/blob/v2.12/spec.md
// Every operation here answers when its work is done, so `accepts_incomplete` needs no attention.
import { isDeepStrictEqual } from 'node:util';
import { findPlan, findService, requireIds } from './catalog.mjs';
import { HttpError, isObject } from './http.mjs';
import * as ours from './service.mjs';

export function osbRoutes({ catalog, store, publicUrl }) {
  const instancePath = '/v2/service_instances/:id';
  const bindingPath = `${instancePath}/service_bindings/:bindingId`;
  const dashboardUrl = (id) => `${publicUrl}/dashboard/${encodeURIComponent(id)}`;

  /** One operation on an instance at a time; see inTurn. */
  const route = (method, path, operation) => ({
    method,
    path,
    handle: (request) => {
      checkVersion(request.headers);
      return store.inTurn(request.params.id, () => operation(request));
    },
  });

  return [
    { method: 'GET', path: '/v2/catalog', handle: getCatalog },
    route('PUT', instancePath, provision),
    route('PATCH', instancePath, update),
    route('DELETE', instancePath, deprovision),
    route('GET', `${instancePath}/last_operation`, lastOperation),
    route('PUT', bindingPath, bind),
    route('DELETE', bindingPath, unbind),
  ];

  function getCatalog({ headers }) {
    checkVersion(headers);
    return { status: 200, json: catalog };
  }

  async function provision({ params: { id }, body }) {
    requireIds(body, ['service_id', 'plan_id']);
    const service = findService(catalog, body.service_id);
    const plan = findPlan(service, body.plan_id);
    const context = optionalObject(body, 'context');
    const wanted = {
      service_id: service.id,
      plan_id: plan.id,
      parameters: optionalObject(body, 'parameters'),
      // Cloud Foundry sends these two; other platforms leave them out.
      organization_guid: body.organization_guid ?? null,
      space_guid: body.space_guid ?? null,
    };
    const json = { dashboard_url: dashboardUrl(id) };

    const existing = store.instance(id);
    if (existing && isSame(existing, wanted)) return { status: 200, json };
    if (existing)
      throw new HttpError(
        409,
        'An instance with this id exists already, with another plan or other parameters.',
      );

    await ours.createInstance({ id, service, plan, parameters: wanted.parameters, context });
    const now = Date.now();
    store.saveInstance(id, { ...wanted, context, enabled: true, created_at: now, updated_at: now });
    return { status: 201, json };
  }

  async function update({ params: { id }, body }) {
    requireIds(body, 'plan_id' in body ? ['service_id', 'plan_id'] : ['service_id']);
    const service = findService(catalog, body.service_id);
    const changes = optionalObject(body, 'parameters');
    const instance = store.instance(id);
    if (!instance) throw new HttpError(404, 'There is no instance with this id.');
    if (instance.service_id !== service.id)
      throw new HttpError(400, 'The instance belongs to another service.');

    const plan = findPlan(service, body.plan_id ?? instance.plan_id);
    if (plan.id !== instance.plan_id && service.plan_updateable !== true) {
      throw new HttpError(
        422,
        `The plan of an instance of ${service.name} cannot be changed. Create a new instance with the other plan.`,
      );
    }
    // Parameters that the request does not name keep their values.
    const parameters = { ...instance.parameters, ...changes };
    await ours.changeInstance({ id, service, plan, parameters });
    store.saveInstance(id, { ...instance, plan_id: plan.id, parameters, updated_at: Date.now() });
    return { status: 200, json: {} };
  }

  async function deprovision({ params: { id }, query }) {
    requireIds(query, ['service_id', 'plan_id']);
    const instance = store.instance(id);
    if (!instance) throw new HttpError(410, 'The instance does not exist, or no longer.');
    requireOwn(query, instance.service_id, [instance.plan_id]);
    await ours.deleteInstance({ id });
    store.removeInstance(id);
    return { status: 200, json: {} };
  }

  /** Nothing is ever in progress here. Answer `in progress` and `failed` too once you provision asynchronously (202). */
  function lastOperation({ params: { id } }) {
    if (!store.instance(id)) throw new HttpError(404, 'There is no instance with this id.');
    return { status: 200, json: { state: 'succeeded' } };
  }

  async function bind({ params: { id, bindingId }, body }) {
    requireIds(body, ['service_id', 'plan_id']);
    const service = findService(catalog, body.service_id);
    const plan = findPlan(service, body.plan_id);
    // `app_guid` outside `bind_resource` is the old way to name the application.
    const oldStyle = body.app_guid ? { app_guid: body.app_guid } : {};
    const wanted = {
      service_id: service.id,
      plan_id: plan.id,
      parameters: optionalObject(body, 'parameters'),
      bind_resource: { ...oldStyle, ...optionalObject(body, 'bind_resource') },
    };
    const instance = store.instance(id);
    if (!instance) throw new HttpError(404, 'There is no instance with this id.');
    if (!instance.enabled)
      throw new HttpError(
        422,
        'The instance is disabled. It takes new connections again once it is enabled.',
      );

    const existing = store.binding(id, bindingId);
    if (existing && isSame(existing, wanted))
      return { status: 200, json: { credentials: existing.credentials } };
    if (existing)
      throw new HttpError(
        409,
        'A binding with this id exists already, with another plan, application or other parameters.',
      );
    requireOwn(body, instance.service_id, [instance.plan_id]);
    if (!(plan.bindable ?? service.bindable))
      throw new HttpError(400, `The plan ${plan.name} of ${service.name} has no credentials to give.`);

    const credentials = await ours.createCredentials({ id, bindingId, parameters: wanted.parameters });
    store.saveBinding(id, bindingId, { ...wanted, credentials });
    return { status: 201, json: { credentials } };
  }

  async function unbind({ params: { id, bindingId }, query }) {
    requireIds(query, ['service_id', 'plan_id']);
    const binding = store.binding(id, bindingId);
    if (!binding) throw new HttpError(410, 'The binding does not exist, or no longer.');
    // The plan may have changed since the binding was made; either name for it will do.
    requireOwn(query, binding.service_id, [binding.plan_id, store.instance(id).plan_id]);
    await ours.revokeCredentials({ id, bindingId, credentials: binding.credentials });
    store.removeBinding(id, bindingId);
    return { status: 200, json: {} };
  }
}

/** Minor versions only add, so any 2.x will do. A request without the header is let through, as the specification allows. */
function checkVersion({ 'x-broker-api-version': version }) {
  if (version === undefined || /^2\.\d+$/.test(version)) return;
  throw new HttpError(
    412,
    'This broker speaks version 2.12 of the Open Service Broker API: send X-Broker-API-Version: 2.12.',
  );
}

function optionalObject(body, name) {
  const value = body[name] ?? {};
  if (!isObject(value)) throw new HttpError(400, `"${name}" is not a JSON object.`);
  return value;
}

function requireOwn({ service_id, plan_id }, serviceId, planIds) {
  if (service_id === serviceId && planIds.includes(plan_id)) return;
  throw new HttpError(400, 'The service_id or plan_id is not that of the instance.');
}

const isSame = (existing, wanted) =>
  Object.keys(wanted).every((name) => isDeepStrictEqual(existing[name], wanted[name]));
