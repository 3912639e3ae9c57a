// What the operations demand of a request, and how they refuse it.
import { isDeepStrictEqual } from 'node:util';
import { HttpError, isObject } from './http.mjs';

/** The body of a 410 is `{}`: the platform takes it for a success. */
export const GONE = { status: 410, json: {} };

/** Minor versions only add, so any 2.x will do. A request without the header is let through, as the specification allows. */
export function demandVersion({ 'x-broker-api-version': version }) {
  if (version === undefined || /^2\.\d+$/.test(version)) return;
  throw new HttpError(
    412,
    'This broker speaks version 2.12 of the Open Service Broker API: send X-Broker-API-Version: 2.12.',
  );
}

/** Throws 400 unless every named member of a body or query is a non-empty string. */
export function demandIds(source, names) {
  for (const name of names) {
    if (typeof source[name] === 'string' && source[name] !== '') continue;
    throw new HttpError(400, `"${name}" is missing or is not a non-empty string.`);
  }
}

/** Throws 400 unless body or query name the service and a plan that the instance has, or had. */
export function demandOwn({ service_id, plan_id }, serviceId, planIds) {
  if (service_id === serviceId && planIds.includes(plan_id)) return;
  throw new HttpError(400, 'The service_id or plan_id is not that of the instance.');
}

/** A member that is a JSON object or left out. */
export function optionalObject(body, name) {
  const value = body[name] ?? {};
  if (!isObject(value)) throw new HttpError(400, `"${name}" is not a JSON object.`);
  return value;
}

/** Has everything that is wanted now been asked for before, in the same words? */
export const isSame = (existing, wanted) =>
  Object.keys(wanted).every((name) => isDeepStrictEqual(existing[name], wanted[name]));

export const noInstance = () => new HttpError(404, 'There is no instance with this id.');

export const busy = () =>
  new HttpError(422, 'Another operation on this instance is in progress. Try again when it has ended.', {
    error: 'ConcurrencyError',
  });
