// The catalog: served exactly as the console wrote it, because ids and names must match the console's.
import { readFileSync } from 'node:fs';
import { HttpError } from './http.mjs';

export function loadCatalog(file) {
  const catalog = parse(readFileSync(file, 'utf8'));
  const areNamed = (list) =>
    Array.isArray(list) && list.length > 0 && list.every((entry) => isId(entry?.id) && isId(entry.name));
  if (areNamed(catalog?.services) && catalog.services.every(({ plans }) => areNamed(plans))) return catalog;
  throw new Error(
    `${file} is not a catalog: it needs "services" with plans, and an id and a name on each of them.`,
  );
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isId = (value) => typeof value === 'string' && value !== '';

export function findService(catalog, serviceId) {
  const service = catalog.services.find(({ id }) => id === serviceId);
  if (!service) throw new HttpError(400, 'This broker has no service with that service_id.');
  return service;
}

export function findPlan(service, planId) {
  const plan = service.plans.find(({ id }) => id === planId);
  if (!plan) throw new HttpError(400, `The service ${service.name} has no plan with that plan_id.`);
  return plan;
}
