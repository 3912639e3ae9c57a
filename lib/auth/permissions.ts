import type { Message } from '../core/errors';

export const PROVIDER_ROLES = ['owner', 'editor', 'viewer'] as const;
export type ProviderRole = (typeof PROVIDER_ROLES)[number];

export const PLATFORM_ROLES = ['reviewer', 'operator'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** What a personal access token may be made for; a token never does more than its person. */
export const TOKEN_SCOPES = ['read', 'write', 'review', 'admin'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Who is at the other end of a request, loaded from the database for each one. */
export type Actor = {
  userId: string;
  /** Null for a request that carries a personal access token. */
  sessionId: string | null;
  /** What the token allows; absent for a browser session, which allows all that its person may. */
  tokenScopes?: readonly TokenScope[];
  name: string;
  email: string;
  platformRoles: PlatformRole[];
  memberships: { providerId: string; providerName: string; accountId: string; role: ProviderRole }[];
  accounts: { accountId: string; name: string }[];
  address: string | null;
  requestId: string | null;
};

type Rule = { provider: readonly ProviderRole[]; platform: readonly PlatformRole[] };

const READERS: Rule = { provider: PROVIDER_ROLES, platform: PLATFORM_ROLES };
const EDITORS: Rule = { provider: ['owner', 'editor'], platform: [] };
const REVIEWERS: Rule = { provider: [], platform: ['reviewer'] };
const OPERATORS: Rule = { provider: [], platform: ['operator'] };

/** The one table of who may do what. Provider roles count within the provider that owns the row. */
export const PERMISSIONS = {
  'offering.read': READERS,
  'offering.create': EDITORS,
  'offering.edit': EDITORS,
  'offering.publish': EDITORS,
  'offering.deprecate': EDITORS,
  'release.request': EDITORS,
  'iam.manage': EDITORS,
  'broker.manage': EDITORS,
  'deployment.manage': EDITORS,
  'checklist.attest': EDITORS,
  'checklist.review': REVIEWERS,
  'allowList.manage': EDITORS,
  'review.decide': REVIEWERS,
  'review.comment': { provider: ['owner', 'editor'], platform: ['reviewer'] },
  'visibility.decide': REVIEWERS,
  'visibility.retire': OPERATORS,
  'instance.enable': REVIEWERS,
  'review.list': { provider: [], platform: ['reviewer', 'operator'] },
  'team.read': { provider: PROVIDER_ROLES, platform: ['operator'] },
  'team.leave': { provider: PROVIDER_ROLES, platform: [] },
  'team.manage': { provider: ['owner'], platform: ['operator'] },
  'people.manage': OPERATORS,
  'installation.manage': OPERATORS,
  'audit.read': OPERATORS,
  'access.manage': { provider: [], platform: ['reviewer', 'operator'] },
  'account.suspend': OPERATORS,
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** Permissions that need another scope of a token than `write`. */
const SCOPE: Partial<Record<Permission, TokenScope>> = {
  'offering.read': 'read',
  'review.list': 'read',
  'checklist.review': 'review',
  'review.decide': 'review',
  'visibility.decide': 'review',
  'visibility.retire': 'admin',
  'instance.enable': 'review',
  'team.read': 'read',
  'team.leave': 'admin',
  'team.manage': 'admin',
  'people.manage': 'admin',
  'installation.manage': 'admin',
  'audit.read': 'admin',
  'access.manage': 'admin',
  'account.suspend': 'admin',
};

/** The scope that a token needs for what the permission allows. */
export const scopeFor = (permission: Permission): TokenScope => SCOPE[permission] ?? 'write';

/** The scopes that a token of this person's can use: reading, and what their roles allow. */
export const scopesOf = (actor: Actor): TokenScope[] => {
  const held = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => hasRole(actor, permission));
  return TOKEN_SCOPES.filter(
    (scope) => scope === 'read' || held.some((permission) => scopeFor(permission) === scope),
  );
};

/** What a token is told that was made for less. */
export const missingScope = (scope: TokenScope): Message => ({ key: 'errors.scope', values: { scope } });

/** Why the actor's token may not, whatever its person may; null for a browser session. */
export const scopeRefusal = (actor: Actor, permission: Permission): Message | null => {
  const scope = scopeFor(permission);
  return !actor.tokenScopes || actor.tokenScopes.includes(scope) ? null : missingScope(scope);
};

const hasRole = (actor: Actor, permission: Permission, providerId?: string): boolean => {
  const rule: Rule = PERMISSIONS[permission];
  if (actor.platformRoles.some((role) => rule.platform.includes(role))) return true;
  return actor.memberships.some(
    (membership) =>
      (providerId === undefined || membership.providerId === providerId) &&
      rule.provider.includes(membership.role),
  );
};

/** Whether the actor holds the permission; `providerId` names the provider that owns the row in question. */
export const can = (actor: Actor, permission: Permission, providerId?: string): boolean =>
  refusal(actor, permission, providerId) === null;

/** Why the actor may not: the roles that may, or the scope that the token lacks; null when they may. */
export const refusal = (actor: Actor, permission: Permission, providerId?: string): Message | null => {
  if (hasRole(actor, permission, providerId)) return scopeRefusal(actor, permission);
  const rule: Rule = PERMISSIONS[permission];
  return { key: 'errors.role', values: { roles: [...rule.provider, ...rule.platform].join(',') } };
};
