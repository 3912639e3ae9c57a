import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import type { Actor } from '../permissions';
import { assertPermission } from '../scope';
import type { PersonSession, SessionDto } from './schema';
import { describeUserAgent } from './user-agent';

/** Where the actor is signed in: this browser first, then the latest seen; at most 100. */
export const liveSessions = async (actor: Actor): Promise<SessionDto[]> => {
  const rows = await db.session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, address: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return rows
    .map(({ userAgent, ...row }) => ({
      ...row,
      ...describeUserAgent(userAgent),
      current: row.id === actor.sessionId,
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
};

/** Who is signed in where: everybody whose name or address contains the text; the latest hundred. @throws forbidden */
export const allSessions = async (actor: Actor, text: string): Promise<PersonSession[]> => {
  assertPermission(actor, 'access.manage');
  const like = { contains: text, mode: 'insensitive' } as const;
  const rows = await db.session.findMany({
    where: {
      revokedAt: null,
      expiresAt: { gt: now() },
      user: { disabledAt: null, OR: [{ name: like }, { email: like }] },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      address: true,
      userAgent: true,
      createdAt: true,
      lastSeenAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  return rows.map(({ user: { id: userId, name, email }, userAgent, ...row }) => ({
    ...row,
    ...describeUserAgent(userAgent),
    current: row.id === actor.sessionId,
    userId,
    name,
    email,
  }));
};
