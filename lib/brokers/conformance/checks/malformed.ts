import { randomUUID } from 'node:crypto';
import { objectsOf } from '../../parity/broker-object';
import type { Lab } from '../lab';
import type { TestInstance } from '../ledger';
import { idsOf } from '../requests';

export const BROKEN_JSON = '{"service_id":';

export const MISSING_IDS: Record<string, unknown>[] = [{ service_id: undefined }, { plan_id: undefined }];

export const MALFORMED_IDS = [undefined, '', null, 7].flatMap((value) => [
  { service_id: value },
  { plan_id: value },
]);

/** An unknown service, an unknown plan and, where there is one, a plan of another service. */
export const unknownIds = (lab: Lab): Record<string, unknown>[] => {
  const { service } = lab.offered();
  const services = objectsOf(lab.catalog().json, 'services');
  const strange = services
    .filter(({ id }) => id !== service.id)
    .flatMap((other) => objectsOf(other, 'plans'))[0];
  return [
    { service_id: randomUUID() },
    { plan_id: randomUUID() },
    ...(strange ? [{ plan_id: strange.id }] : []),
  ];
};

/** Queries that lack an id: one, the other, both, and empty ones. */
export const incompleteQueries = (instance: TestInstance): Record<string, string>[] => {
  const { service_id, plan_id } = idsOf(instance);
  return [{ service_id }, { plan_id }, {}, { service_id: '', plan_id: '' }];
};

export const otherParameters = ({ parameters }: TestInstance) => ({
  ...parameters,
  location: 'somewhere-else',
});
