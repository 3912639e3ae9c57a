// Instances: make, change, delete and look at them. Every check comes before the work, so a refusal leaves nothing behind.
import { findPlan, findService } from './catalog.mjs';
import { GONE, busy, demandIds, demandOwn, isSame, noInstance, optionalObject } from './demands.mjs';
import { HttpError } from './http.mjs';
import { accepted, isMade, runningOn } from './operations.mjs';

export function instanceOperations({ catalog, store, publicUrl, operations }) {
  const dashboardUrl = (id) => `${publicUrl}/dashboard/${encodeURIComponent(id)}`;

  return { provision, update, deprovision, lastOperation, getInstance };

  async function provision({ params: { id }, query, body }) {
    demandIds(body, ['service_id', 'plan_id']);
    const service = findService(catalog, body.service_id);
    const plan = findPlan(service, body.plan_id);
    const context = optionalObject(body, 'context');
    const asked = {
      service_id: service.id,
      plan_id: plan.id,
      parameters: optionalObject(body, 'parameters'),
      // Cloud Foundry sends these two; other platforms leave them out.
      organization_guid: body.organization_guid ?? null,
      space_guid: body.space_guid ?? null,
    };
    const json = { dashboard_url: dashboardUrl(id) };

    const existing = store.instance(id);
    const running = runningOn(existing);
    if (running && running.kind !== 'provision') throw busy();
    if (running || isMade(existing)) {
      if (!isSame(existing, asked)) throw conflict();
      return running ? accepted(running, query, json) : { status: 200, json };
    }
    const now = Date.now();
    const wanted = { ...asked, context, enabled: true, created_at: now, updated_at: now };
    return operations.carryOut('provision', id, { wanted, query, answer: { status: 201, json } });
  }

  async function update({ params: { id }, query, body }) {
    demandIds(body, 'plan_id' in body ? ['service_id', 'plan_id'] : ['service_id']);
    const service = findService(catalog, body.service_id);
    const changes = optionalObject(body, 'parameters');
    const instance = store.instance(id);
    const running = runningOn(instance);
    if (!running && !isMade(instance)) throw noInstance();
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
    const asked = { plan_id: plan.id, parameters: { ...instance.parameters, ...changes } };
    if (running?.kind === 'update' && isSame(running.wanted, asked)) return accepted(running, query);
    if (running) throw busy();
    const wanted = { ...instance, ...asked, operation: undefined, updated_at: Date.now() };
    return operations.carryOut('update', id, { wanted, query, answer: { status: 200, json: {} } });
  }

  async function deprovision({ params: { id }, query }) {
    demandIds(query, ['service_id', 'plan_id']);
    const instance = store.instance(id);
    if (!instance) return GONE;
    demandOwn(query, instance.service_id, [instance.plan_id]);
    const running = runningOn(instance);
    if (running?.kind === 'deprovision') return accepted(running, query);
    if (running) throw busy();
    return operations.carryOut('deprovision', id, { query, answer: { status: 200, json: {} } });
  }

  /** Nothing is kept of what is deleted; the name of the operation is enough to say that it has ended. */
  function lastOperation({ params: { id }, query: { operation: asked = '' } }) {
    const instance = store.instance(id);
    if (asked.startsWith('deprovision-') && asked !== instance?.operation?.id) return GONE;
    if (!instance) throw noInstance();
    const { state = 'succeeded', description } = instance.operation ?? {};
    return { status: 200, json: { state, description } };
  }

  /** Version 2.14, section "Fetching a Service Instance": a change in progress does not show yet. */
  function getInstance({ params: { id } }) {
    const instance = store.instance(id);
    if (!isMade(instance)) throw noInstance();
    const { service_id, plan_id, parameters } = instance;
    return { status: 200, json: { service_id, plan_id, dashboard_url: dashboardUrl(id), parameters } };
  }
}

const conflict = () =>
  new HttpError(409, 'An instance with this id exists already, with another plan or other parameters.');
