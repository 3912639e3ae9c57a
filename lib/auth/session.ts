import 'server-only';
import { cache } from 'react';
import { now } from '../core/clock';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { execute, rows } from '../db/statement';
import { actorOf, PERSON, type Person } from './actor';
import type { Actor } from './permissions';
import { sessionIdOfRequest } from './session-cookie';

const LAST_SEEN_EVERY = 5 * 60_000;

type LiveSession = { id: string; lastSeenAt: Date; person: Person };

const liveSession = async (id: string) => {
  const [session] = await rows<LiveSession>(
    db,
    Prisma.sql`
      SELECT s."id", s."lastSeenAt", ${PERSON} AS "person"
      FROM "Session" s JOIN "User" u ON u."id" = s."userId"
      WHERE s."id" = ${id}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > ${now()}::timestamptz AND u."disabledAt" IS NULL`,
  );
  return session;
};

const noteSeen = (id: string) =>
  execute(db, Prisma.sql`UPDATE "Session" SET "lastSeenAt" = ${now()}::timestamptz WHERE "id" = ${id}::uuid`);

/** The signed-in person with today's roles, or null. Read from the database once per request, so revocation is immediate. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const id = await sessionIdOfRequest();
  const session = id && (await liveSession(id));
  if (!session) return null;
  if (now().getTime() - session.lastSeenAt.getTime() > LAST_SEEN_EVERY) await noteSeen(session.id);
  return actorOf(session.person, { sessionId: session.id });
});
