// The platform's extension: read an instance's state; disable it (say, with the customer's account) and enable it again.
// These calls carry no X-Broker-API-Version header.
import { HttpError } from './http.mjs';
import * as ours from './service.mjs';

export function extensionRoutes({ store }) {
  const path = '/bluemix_v1/service_instances/:id';
  return [
    { method: 'GET', path, handle: getState },
    { method: 'PUT', path, handle: (request) => store.inTurn(request.params.id, () => putState(request)) },
  ];

  async function getState({ params: { id } }) {
    const instance = find(id);
    return { status: 200, json: { enabled: instance.enabled, ...(await ours.activity({ id, instance })) } };
  }

  /** The reason code is kept as it comes: the platform may add codes. */
  async function putState({ params: { id }, body }) {
    const { enabled, reason_code: reasonCode = null, initiator_id: initiatorId = null } = body;
    if (typeof enabled !== 'boolean')
      throw new HttpError(400, '"enabled" is missing or is not true or false.');
    const instance = find(id);
    await ours.setEnabled({ id, enabled, reasonCode });
    store.saveInstance(id, { ...instance, enabled, state_reason: reasonCode, state_initiator: initiatorId });
    return { status: 204 };
  }

  function find(id) {
    const instance = store.instance(id);
    if (!instance) throw new HttpError(404, 'There is no instance with this id.');
    return instance;
  }
}
