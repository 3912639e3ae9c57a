/**
 * The platform's own services that policies can open beside the providers': who may look after service IDs and API keys,
 * and who after policies. Actions as `<service>.<resource>.<verb>`.
 */
const MANAGERS = ['Operator', 'Editor', 'Administrator'];
const VIEWERS = ['Viewer', ...MANAGERS];
const ADMINISTRATORS = ['Administrator'];

export const PLATFORM_SERVICES: Record<string, Record<string, readonly string[]>> = {
  'iam-identity': {
    'serviceid.view': VIEWERS,
    'serviceid.manage': MANAGERS,
    'apikey.view': VIEWERS,
    'apikey.manage': MANAGERS,
  },
  'iam-access-management': { 'policy.view': VIEWERS, 'policy.manage': ADMINISTRATORS },
};

/** What belonging to an account gives without any policy: the owners of an account may do everything in it. */
export const ROLES_OF_MEMBERS: Record<string, readonly string[]> = {
  owner: ['Administrator', 'Manager'],
  editor: ['Editor', 'Writer'],
  viewer: ['Viewer', 'Reader'],
};
