import 'server-only';
import type { z } from 'zod';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { now } from '../core/clock';
import { db } from '../db/client';
import { PRESENT_FOR, TYPING_FOR, type heartbeatSchema, type PresentPerson } from './schema';

const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds);

/**
 * Notes that the actor has a document open, or closes it, and answers who else has. Nobody's data changes, so there is
 * no audit row: it would be four a minute for each open page.
 * @throws not_found
 */
export const heartbeat = async (
  actor: Actor,
  offeringId: string,
  { document, typing, leaving }: z.output<typeof heartbeatSchema>,
): Promise<PresentPerson[]> => {
  await offeringInScope(actor, offeringId);
  const { userId } = actor;
  const key = { offeringId, document, userId };
  if (leaving) {
    await db.presence.deleteMany({ where: key });
    return [];
  }
  const seen = { seenAt: now(), ...(typing && { typingAt: now() }) };
  await db.presence.upsert({
    where: { offeringId_document_userId: key },
    create: { ...key, ...seen },
    update: seen,
    select: { userId: true },
  });
  const others = await db.presence.findMany({
    where: { offeringId, document, userId: { not: userId }, seenAt: { gt: ago(PRESENT_FOR) } },
    orderBy: { user: { name: 'asc' } },
    select: { userId: true, typingAt: true, user: { select: { name: true } } },
  });
  return others.map(({ user, typingAt, ...one }) => ({
    ...one,
    name: user.name,
    typing: typingAt !== null && typingAt > ago(TYPING_FOR),
  }));
};

/** Forgets, in one statement, what has long ceased to count. */
export const prunePresence = async (): Promise<void> => {
  await db.presence.deleteMany({ where: { seenAt: { lt: ago(10 * PRESENT_FOR) } } });
};
