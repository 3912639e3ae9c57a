import type { PLATFORM_SERVICE_NAMES } from '../core/reserved-names';

/**
 * The platform's own services that policies can open beside the providers': who may look after service IDs and API keys,
 * and who after policies. Actions as `<service>.<resource>.<verb>`.
 */
const MANAGERS = ['Operator', 'Editor', 'Administrator'];
const VIEWERS = ['Viewer', ...MANAGERS];
const ADMINISTRATORS = ['Administrator'];

type Actions = Record<string, readonly string[]>;

const SERVICES: Record<(typeof PLATFORM_SERVICE_NAMES)[number], Actions> = {
  'iam-identity': {
    'serviceid.view': VIEWERS,
    'serviceid.manage': MANAGERS,
    'apikey.view': VIEWERS,
    // A key speaks for its service ID with all that policies give it: more, perhaps, than an editor has.
    'apikey.manage': ADMINISTRATORS,
  },
  'iam-access-management': { 'policy.view': VIEWERS, 'policy.manage': ADMINISTRATORS },
};

/** By name: the actions of each and the roles that give them. A map, because callers choose the names that are asked for. */
export const PLATFORM_SERVICES: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(SERVICES).map(([name, actions]) => [name, new Map(Object.entries(actions))]),
);

/** What belonging to an account gives without any policy: the owners of an account may do everything in it. */
export const ROLES_OF_MEMBERS: Record<string, readonly string[]> = {
  owner: ['Administrator', 'Manager'],
  editor: ['Editor', 'Writer'],
  viewer: ['Viewer', 'Reader'],
};
