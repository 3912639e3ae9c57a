import { buildCatalogJson } from '../catalog-json';
import { compareParity } from './compare-parity';
import { DEFINITION } from './test-definition';
import type { PlanDefinition } from '../catalog-json';
import type { ParityRow } from './report';

export type Json = Record<string, unknown>;
type Service = Json & { plans: Json[]; metadata: Json };
type Catalog = { services: Service[] };

export const [LITE, STANDARD] = DEFINITION.plans as [PlanDefinition, PlanDefinition];

/** The broker's catalog, right in everything but what `change` does to it. */
export function broker(
  change: (parts: { service: Service; lite: Json; standard: Json; catalog: Catalog }) => void,
): unknown {
  const catalog = structuredClone(buildCatalogJson(DEFINITION)) as unknown as Catalog;
  const service = catalog.services[0] as Service;
  const [lite, standard] = service.plans as [Json, Json];
  change({ service, lite, standard, catalog });
  return catalog;
}

export const told = ({ subject, field, level, diagnosis }: ParityRow) =>
  [subject, field, level, diagnosis?.key.replace('parity.diagnosis.', '')].filter(Boolean).join(' ');

export const differences = (catalog: unknown) =>
  compareParity(DEFINITION, catalog).rows.filter(({ level }) => level !== 'pass');
export const tells = (change: Parameters<typeof broker>[0]) => differences(broker(change)).map(told);

export const OTHER_ID = '6c9a4f5e-1111-4f6d-9b3c-00000000ffff';
