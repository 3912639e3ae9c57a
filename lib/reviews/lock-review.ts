import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { conflict, forbidden, notFound } from '../core/errors';
import type { Tx } from '../db/client';
import { decideRefusal } from './policy';
import { QUEUED_SELECT, toQueued } from './rows';
import type { QueuedReview } from './schema';

/**
 * The request, its offering locked, once the actor may decide about it.
 * @throws not_found for people without a worklist; forbidden, also for one's own request or company
 */
export const lockReview = async (tx: Tx, actor: Actor, reviewId: string): Promise<QueuedReview> => {
  if (!can(actor, 'review.list')) throw notFound();
  const found = await tx.review.findUnique({ where: { id: reviewId }, select: { offeringId: true } });
  if (!found) throw notFound();
  await lockOffering(tx, actor, { offeringId: found.offeringId, permission: 'review.decide' });
  const row = await tx.review.findUniqueOrThrow({ where: { id: reviewId }, select: QUEUED_SELECT });
  const review = toQueued(row);
  const reason = decideRefusal(actor, review);
  if (reason) throw forbidden(reason);
  return review;
};

/** @throws conflict with who was first when the request has been decided or taken back */
export const assertOpen = ({ state, decidedName }: QueuedReview) => {
  if (state !== 'open')
    throw conflict({ key: `reviews.problem.already.${state}`, values: { name: decidedName ?? '' } });
};
