import 'server-only';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import type { Tx } from '../../db/client';
import { claimsSince } from './policy';

/** A `where` for requests that nobody but this actor is looking at. */
export const freeFor = (actor: Actor) => ({
  OR: [{ claimedById: null }, { claimedById: actor.userId }, { claimedAt: { lte: claimsSince(now()) } }],
});

/** Takes the open request for the actor, or takes it anew; false when somebody else has it. */
export const takeIfFree = async (tx: Tx, actor: Actor, reviewId: string): Promise<boolean> => {
  const { count } = await tx.review.updateMany({
    where: { id: reviewId, state: 'open', ...freeFor(actor) },
    data: { claimedById: actor.userId, claimedName: actor.name, claimedAt: now() },
  });
  return count === 1;
};
