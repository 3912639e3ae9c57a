// Bindings: the credentials of an application or a person. They are made and revoked before the answer, in every mode.
import { findPlan, findService } from './catalog.mjs';
import { GONE, busy, demandIds, demandOwn, isSame, noInstance, optionalObject } from './demands.mjs';
import { HttpError } from './http.mjs';
import { isMade, runningOn } from './operations.mjs';

export function bindingOperations({ catalog, store, service: ours }) {
  return { bind, unbind, getBinding };

  async function bind({ params: { id, bindingId }, body }) {
    demandIds(body, ['service_id', 'plan_id']);
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
    if (runningOn(instance)) throw busy();
    if (!isMade(instance)) throw noInstance();
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
    demandOwn(body, instance.service_id, [instance.plan_id]);
    if (!(plan.bindable ?? service.bindable))
      throw new HttpError(400, `The plan ${plan.name} of ${service.name} has no credentials to give.`);

    const credentials = await ours.createCredentials({ id, bindingId, parameters: wanted.parameters });
    store.saveBinding(id, bindingId, { ...wanted, credentials });
    return { status: 201, json: { credentials } };
  }

  async function unbind({ params: { id, bindingId }, query }) {
    demandIds(query, ['service_id', 'plan_id']);
    const binding = store.binding(id, bindingId);
    if (!binding) return GONE;
    const instance = store.instance(id);
    // The plan may have changed since the binding was made; either name for it will do.
    demandOwn(query, binding.service_id, [binding.plan_id, instance.plan_id]);
    if (runningOn(instance)) throw busy();
    await ours.revokeCredentials({ id, bindingId, credentials: binding.credentials });
    store.removeBinding(id, bindingId);
    return { status: 200, json: {} };
  }

  /** Version 2.14, section "Fetching a Service Binding". */
  function getBinding({ params: { id, bindingId } }) {
    const binding = store.binding(id, bindingId);
    if (!binding) throw new HttpError(404, 'There is no binding with this id.');
    const { credentials, parameters } = binding;
    return { status: 200, json: { credentials, parameters } };
  }
}
