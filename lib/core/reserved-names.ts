/** Words of a token's scope that name no service. */
export const GENERAL_SCOPES = ['ibm', 'openid', 'profile', 'email', 'offline_access'] as const;

/** The platform's own services beside those in the catalog, as policies and tokens name them. */
export const PLATFORM_SERVICE_NAMES = ['iam-identity', 'iam-access-management'] as const;

/** Names that no service in the catalog may have: its tokens, whose scope is its name, would be good for more than it. */
export const RESERVED_SERVICE_NAMES: readonly string[] = [...GENERAL_SCOPES, ...PLATFORM_SERVICE_NAMES];
