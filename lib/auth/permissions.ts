import type { Message } from '../core/errors';

export const PROVIDER_ROLES = ['owner', 'editor', 'viewer'] as const;
export type ProviderRole = (typeof PROVIDER_ROLES)[number];

export const PLATFORM_ROLES = ['reviewer', 'operator'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** Who is at the other end of a request, loaded from the database for each one. */
export type Actor = {
  userId: string;
  sessionId: string;
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
  'visibility.decide': REVIEWERS,
  'visibility.retire': OPERATORS,
  'review.list': { provider: [], platform: ['reviewer', 'operator'] },
  'team.manage': { provider: ['owner'], platform: ['operator'] },
  'people.manage': OPERATORS,
  'installation.manage': OPERATORS,
  'audit.read': OPERATORS,
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the actor holds the permission; `providerId` names the provider that owns the row in question. */
export const can = (actor: Actor, permission: Permission, providerId?: string): boolean => {
  const rule: Rule = PERMISSIONS[permission];
  if (actor.platformRoles.some((role) => rule.platform.includes(role))) return true;
  return actor.memberships.some(
    (membership) =>
      (providerId === undefined || membership.providerId === providerId) &&
      rule.provider.includes(membership.role),
  );
};

/** Why the actor may not: a sentence that names the roles that may, or null when they may. */
export const refusal = (actor: Actor, permission: Permission, providerId?: string): Message | null => {
  if (can(actor, permission, providerId)) return null;
  const rule: Rule = PERMISSIONS[permission];
  return { key: 'errors.role', values: { roles: [...rule.provider, ...rule.platform].join(',') } };
};
