// YOUR SERVICE. Everything here stands in for it: replace each function's body, keep its name.
// Each may take up to ten seconds; with ASYNC=true the first three may take as long as they need. Each may be called again
// with the same id, after a failure or a restart.
// To refuse with a sentence for the user: throw new HttpError(422, 'The sentence.') from ./http.mjs.
import { randomBytes } from 'node:crypto';

/** Make the resources of a new instance; undo what you made if you throw. Check `parameters` here: they come from the customer. */
export async function createInstance({ id, service, plan, parameters, context }) {}

/** Move the instance to `plan` and apply `parameters` (all of them, with the changes in place). */
export async function changeInstance({ id, service, plan, parameters }) {}

/** Delete everything the instance has, for good, its bindings' access included. */
export async function deleteInstance({ id }) {}

/** The platform suspends (false) or restores (true) access, for instance with the customer's account. Keep all data. */
export async function setEnabled({ id, enabled, reasonCode }) {}

/** Return what an application needs to call your service, different for each binding. */
export async function createCredentials({ id, bindingId, parameters }) {
  return { url: 'https://verse.example.com/api', api_key: randomBytes(24).toString('base64url') };
}

/** Make these credentials useless. */
export async function revokeCredentials({ id, bindingId, credentials }) {}

/** Is the instance in use? Answer false with the time of its last use (ms) to let the platform find idle ones. */
export async function activity({ id, instance }) {
  return { active: true, last_active: instance.updated_at };
}
