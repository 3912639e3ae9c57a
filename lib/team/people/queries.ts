import 'server-only';
import { db } from '../../db/client';
import { assertPermission } from '../../auth/scope';
import type { Actor, PlatformRole, ProviderRole } from '../../auth/permissions';
import type { PersonRow } from './schema';

/** Everybody who may sign in, by name; at most 500. Operators only. */
export const listPeople = async (actor: Actor): Promise<PersonRow[]> => {
  assertPermission(actor, 'people.manage');
  const users = await db.user.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: {
      id: true,
      name: true,
      email: true,
      platformRoles: true,
      disabledAt: true,
      twoFactor: { select: { confirmedAt: true } },
      memberships: { select: { role: true, provider: { select: { id: true, name: true } } } },
    },
  });
  return users.map(({ disabledAt, platformRoles, memberships, twoFactor, ...user }) => ({
    ...user,
    platformRoles: platformRoles as PlatformRole[],
    disabled: disabledAt !== null,
    twoFactor: Boolean(twoFactor?.confirmedAt),
    memberships: memberships.map(({ role, provider }) => ({
      providerId: provider.id,
      providerName: provider.name,
      role: role as ProviderRole,
    })),
  }));
};

/** All providers, for choosing one. Operators only. */
export const listProviders = (actor: Actor) => {
  assertPermission(actor, 'people.manage');
  return db.provider.findMany({
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true, accountId: true },
  });
};
