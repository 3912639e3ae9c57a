import { isAtLeast } from '../levels';
import type { OsbVersion } from '../schema';

/** What a correct broker may choose. */
export type ReferenceOptions = {
  version: OsbVersion;
  asynchronous: boolean;
  bindable: boolean;
  updateable: boolean;
  retrievable: boolean;
};

export const SERVICE_ID = '0b3f9c52-7a1e-4d0c-9a55-1d2f3a4b5c60';
export const PLAN_IDS = [
  '5d8c1f0e-2b7a-4c3d-8e9f-a0b1c2d3e401',
  '5d8c1f0e-2b7a-4c3d-8e9f-a0b1c2d3e402',
] as const;
const OTHER_SERVICE = '0b3f9c52-7a1e-4d0c-9a55-1d2f3a4b5c61';
export const OTHER_PLAN_ID = '5d8c1f0e-2b7a-4c3d-8e9f-a0b1c2d3e403';
export const MAINTENANCE_VERSION = '1.2.3';

const schemas = {
  service_instance: {
    create: {
      parameters: {
        $schema: 'http://json-schema.org/draft-04/schema#',
        type: 'object',
        properties: { location: { type: 'string' } },
      },
    },
  },
};

const planOf = (id: string, { version }: ReferenceOptions) => ({
  id,
  name: `plan-${id.slice(-1)}`,
  description: 'A plan.',
  free: id === PLAN_IDS[0],
  ...(id === PLAN_IDS[1] && { bindable: false }),
  ...(isAtLeast(version, '2.13') && { schemas }),
  ...(isAtLeast(version, '2.15') && {
    maximum_polling_duration: 3600,
    maintenance_info: { version: MAINTENANCE_VERSION },
  }),
  ...(isAtLeast(version, '2.17') && { binding_rotatable: true }),
});

/** The catalog of the reference broker: two services, the first of two plans, of which the second has no bindings. */
export const referenceCatalog = (options: ReferenceOptions) => {
  const { version, bindable, updateable, retrievable } = options;
  const service = {
    description: 'Verse.',
    bindable,
    plan_updateable: updateable,
    ...(isAtLeast(version, '2.14') && {
      instances_retrievable: retrievable,
      bindings_retrievable: retrievable,
    }),
    ...(isAtLeast(version, '2.15') && { allow_context_updates: true }),
  };
  return {
    services: [
      {
        id: SERVICE_ID,
        name: 'verse',
        ...service,
        dashboard_client: { id: 'verse', secret: 'canary-client', redirect_uri: 'https://verse.example' },
        plans: PLAN_IDS.map((id) => planOf(id, options)),
      },
      { id: OTHER_SERVICE, name: 'prose', ...service, plans: [planOf(OTHER_PLAN_ID, options)] },
    ],
  };
};
export type ReferenceCatalog = ReturnType<typeof referenceCatalog>;
