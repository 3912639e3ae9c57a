// The platform's extension: read an instance's state; disable it (say, with the customer's account) and enable it again.
// These calls carry no X-Broker-API-Version header.
import { busy, noInstance } from './demands.mjs';
import { HttpError } from './http.mjs';
import { isMade, runningOn } from './operations.mjs';

export function extensionRoutes({ store, service: ours }) {
  const path = '/bluemix_v1/service_instances/:id';
  return [
    { name: 'get_state', method: 'GET', path, handle: getState },
    { name: 'set_state', method: 'PUT', path, handle: setState },
  ];

  async function getState({ params: { id } }) {
    const instance = find(id);
    return { status: 200, json: { enabled: instance.enabled, ...(await ours.activity({ id, instance })) } };
  }

  /** The reason code is kept as it comes: the platform may add codes. */
  async function setState({ params: { id }, body }) {
    const { enabled, reason_code: reasonCode = null, initiator_id: initiatorId = null } = body;
    if (typeof enabled !== 'boolean')
      throw new HttpError(400, '"enabled" is missing or is not true or false.');
    if (runningOn(store.instance(id))) throw busy();
    const instance = find(id);
    await ours.setEnabled({ id, enabled, reasonCode });
    store.saveInstance(id, { ...instance, enabled, state_reason: reasonCode, state_initiator: initiatorId });
    return { status: 204 };
  }

  function find(id) {
    const instance = store.instance(id);
    if (!isMade(instance)) throw noInstance();
    return instance;
  }
}
