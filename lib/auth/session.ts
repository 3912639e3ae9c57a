import 'server-only';
import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { now } from '../core/clock';
import { db } from '../db/client';
import { installationKey } from './installation-key';
import { clientAddress, type SessionToken } from './next-auth';
import type { Actor, PlatformRole, ProviderRole } from './permissions';

const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token'];
const LAST_SEEN_EVERY = 5 * 60_000;

const sessionCookie = async () => {
  const jar = await cookies();
  for (const name of COOKIES) {
    const whole = jar.get(name)?.value;
    if (whole) return whole;
  }
  return null;
};

const liveSession = (id: string) =>
  db.session.findFirst({
    relationLoadStrategy: 'join',
    where: { id, revokedAt: null, expiresAt: { gt: now() }, user: { disabledAt: null } },
    select: {
      id: true,
      lastSeenAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          platformRoles: true,
          memberships: {
            select: { role: true, provider: { select: { id: true, name: true, accountId: true } } },
          },
          accountMembers: { select: { account: { select: { id: true, name: true } } } },
        },
      },
    },
  });

/** The signed-in person with today's roles, or null. Read from the database once per request, so revocation is immediate. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = await sessionCookie();
  if (!cookie) return null;
  const token = (await decode({ token: cookie, secret: installationKey('session') }).catch(
    () => null,
  )) as SessionToken | null;
  if (!token?.sid) return null;
  const session = await liveSession(token.sid);
  if (!session) return null;
  if (now().getTime() - session.lastSeenAt.getTime() > LAST_SEEN_EVERY) {
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now() } });
  }
  const list = await headers();
  const { user } = session;
  return {
    userId: user.id,
    sessionId: session.id,
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
});
