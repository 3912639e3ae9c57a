import 'server-only';
import { headers } from 'next/headers';
import type { Prisma } from '../db/generated/client';
import { clientAddress } from './next-auth';
import type { Actor, PlatformRole, ProviderRole } from './permissions';

/** What of a person makes an actor. */
export const ACTOR_SELECT = {
  id: true,
  name: true,
  email: true,
  platformRoles: true,
  memberships: {
    select: { role: true, provider: { select: { id: true, name: true, accountId: true } } },
  },
  accountMembers: { select: { account: { select: { id: true, name: true } } } },
} as const satisfies Prisma.UserSelect;

type Person = Prisma.UserGetPayload<{ select: typeof ACTOR_SELECT }>;

/** A person with today's roles, as the one at the other end of this request. */
export const actorOf = async (user: Person, by: Pick<Actor, 'sessionId' | 'tokenScopes'>): Promise<Actor> => {
  const list = await headers();
  return {
    userId: user.id,
    ...by,
    name: user.name,
    email: user.email,
    platformRoles: user.platformRoles as PlatformRole[],
    memberships: user.memberships.map(({ role, provider }) => ({
      providerId: provider.id,
      providerName: provider.name,
      accountId: provider.accountId,
      role: role as ProviderRole,
    })),
    accounts: user.accountMembers.map(({ account }) => ({ accountId: account.id, name: account.name })),
    address: clientAddress(list),
    requestId: list.get('x-request-id'),
  };
};
