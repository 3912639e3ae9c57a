import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import { conflict } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { assertOpen, lockReview } from '../lock-review';
import type { QueuedReview } from '../schema';
import { claimOf } from './policy';
import { takeIfFree } from './take';

const audit = (tx: Tx, actor: Actor, action: 'review.claim' | 'review.unclaim', review: QueuedReview) =>
  recordAudit(tx, actor, {
    action,
    subjectType: 'review',
    subjectId: review.id,
    offeringId: review.offeringId,
    providerId: review.providerId,
    after: { kind: review.kind },
  });

/**
 * Tells the other reviewers that the actor is looking at an open request; it runs out by itself after CLAIM_MINUTES.
 * @throws not_found, forbidden as decideReview does; conflict when it is decided or somebody else has it
 */
export const claimReview = (actor: Actor, reviewId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const review = await lockReview(tx, actor, reviewId);
    assertOpen(review);
    if (!(await takeIfFree(tx, actor, reviewId)))
      throw conflict({ key: 'reviews.claim.taken', values: { name: review.claimedName ?? '' } });
    const renewed = claimOf(review, now())?.userId === actor.userId;
    if (!renewed) await audit(tx, actor, 'review.claim', review);
  });

/** Gives a request back that the actor has taken; nothing happens when they have not. @throws as claimReview does */
export const unclaimReview = (actor: Actor, reviewId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const review = await lockReview(tx, actor, reviewId);
    const { count } = await tx.review.updateMany({
      where: { id: reviewId, claimedById: actor.userId },
      data: { claimedById: null, claimedName: null, claimedAt: null },
    });
    if (count > 0) await audit(tx, actor, 'review.unclaim', review);
  });
