import 'server-only';
import { cache } from 'react';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { now } from '../core/clock';
import { db } from '../db/client';
import { ACTOR_SELECT, actorOf } from './actor';
import { installationKey } from './installation-key';
import type { SessionToken } from './next-auth';
import type { Actor } from './permissions';

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
    select: { id: true, lastSeenAt: true, user: { select: ACTOR_SELECT } },
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
  return actorOf(session.user, { sessionId: session.id });
});
