import 'server-only';
import type { Actor, ProviderRole } from '../../auth/permissions';
import { notFound } from '../../core/errors';
import { db } from '../../db/client';
import { assertTeam } from '../lock';
import type { Member } from './schema';

/** The provider whose team this is. @throws not_found, forbidden */
export const teamOf = async (actor: Actor, providerId: string) => {
  assertTeam(actor, providerId, 'team.read');
  const provider = await db.provider.findUnique({
    where: { id: providerId },
    select: { id: true, name: true },
  });
  if (!provider) throw notFound();
  return provider;
};

/** Who works for a provider, longest first; `lastSeenAt` is the latest request of any of their sessions. @throws not_found */
export const membersOf = async (actor: Actor, providerId: string): Promise<Member[]> => {
  assertTeam(actor, providerId, 'team.read');
  const rows = await db.membership.findMany({
    where: { providerId },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    select: {
      role: true,
      createdAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          disabledAt: true,
          sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
        },
      },
    },
  });
  return rows.map(({ role, createdAt, user }) => ({
    userId: user.id,
    name: user.name,
    email: user.email,
    role: role as ProviderRole,
    since: createdAt,
    lastSeenAt: user.sessions[0]?.lastSeenAt ?? null,
    disabled: user.disabledAt !== null,
  }));
};
