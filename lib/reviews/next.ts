import 'server-only';
import type { Actor } from '../auth/permissions';
import { db, type Tx } from '../db/client';
import type { Visibility } from '../offerings/schema';
import { freeFor } from './claims/take';
import type { Aftermath, QueuedReview, ReviewKind } from './schema';

/** The request that a reviewer turns to next: the longest waiting one that is not their own and that nobody looks at. */
export const nextOpen = (client: Tx, actor: Actor) =>
  client.review.findFirst({
    where: {
      state: 'open',
      ...freeFor(actor),
      submittedById: { not: actor.userId },
      offering: { providerId: { notIn: actor.memberships.map(({ providerId }) => providerId) } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, offering: { select: { name: true } } },
  });

/** What came of a request that this actor decided, and where they go on; null for every other request. */
export const aftermathOf = async (actor: Actor, { id, state }: QueuedReview): Promise<Aftermath | null> => {
  if (state === 'open') return null;
  const row = await db.review.findUniqueOrThrow({
    where: { id },
    select: { decidedById: true, offering: { select: { visibility: true } } },
  });
  if (row.decidedById !== actor.userId) return null;
  const next = await nextOpen(db, actor);
  return {
    visibility: row.offering.visibility as Visibility,
    next: next && { id: next.id, kind: next.kind as ReviewKind, offeringName: next.offering.name },
  };
};
