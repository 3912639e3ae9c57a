import 'server-only';
import type { JsonObject } from '../audit/schema';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { now } from '../core/clock';
import { conflict, invalid, notFound } from '../core/errors';
import { nextState } from '../core/machine';
import type { Tx } from '../db/client';
import { inTransaction } from '../db/tx';
import { documentFields, snapshotOf } from './documents/queries';
import { PARTS_FOR_KIND } from './documents/schema';
import { KINDS } from './kinds';
import { lockReview } from './lock-review';
import { REVIEW_TRANSITIONS, type ReviewEvent, type ReviewState } from './machine';
import { nextOpen } from './next';
import { PERMISSION_FOR_KIND } from './policy';
import { QUEUED_SELECT, REVIEW_SELECT, toQueued, toReview } from './rows';
import {
  DECISIONS_FOR_KIND,
  EVENT_FOR_DECISION,
  type DecidedReview,
  type DecideReview,
  type ReviewDto,
  type ReviewKind,
  type SubmitReview,
} from './schema';
import { carryApprovals } from './sections/carry';
import { sectionsRefusal } from './sections/policy';
import { sectionStates } from './sections/queries';

type Move = {
  event: ReviewEvent;
  version: number;
  decided?: { decidedById: string; decidedName: string; comment: string };
};

/** The one writer of a review's state. @throws conflict when somebody else moved it first */
const move = async (tx: Tx, review: ReviewDto, { event, version, decided }: Move): Promise<ReviewState> => {
  const state = nextState(REVIEW_TRANSITIONS, review.state, event);
  if (!state)
    throw conflict({
      key: `reviews.problem.already.${review.state}`,
      values: { name: review.decidedName ?? '' },
    });
  const { count } = await tx.review.updateMany({
    where: { id: review.id, state: review.state, version },
    data: { state, version: { increment: 1 }, ...decided, ...(decided && { decidedAt: now() }) },
  });
  if (count !== 1) throw conflict();
  return state;
};

/**
 * Asks for a decision. One request of a kind can be open per offering.
 * @throws not_found, forbidden; conflict when one is open; what the kind itself asks for (invalid, requirements_unmet,
 * illegal_transition)
 */
export const submitReview = (
  actor: Actor,
  offeringId: string,
  { kind, note, payload }: SubmitReview,
): Promise<ReviewDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, {
      offeringId,
      permission: PERMISSION_FOR_KIND[kind],
    });
    const open = await tx.review.findFirst({
      where: { offeringId, kind, state: 'open' },
      select: { submittedName: true },
    });
    if (open) throw conflict({ key: 'reviews.problem.alreadyOpen', values: { name: open.submittedName } });
    const details = await KINDS[kind].submit(tx, actor, { offeringId, payload });
    const parts = PARTS_FOR_KIND[kind];
    const document = await documentFields(tx, offeringId, { parts, request: details.payload });
    const snapshot = snapshotOf(document);
    const row = await tx.review.create({
      data: {
        offeringId,
        kind,
        note,
        ...details,
        ...snapshot,
        submittedById: actor.userId,
        submittedName: actor.name,
        submittedAt: now(),
      },
      select: QUEUED_SELECT,
    });
    await carryApprovals(tx, toQueued(row), document);
    await recordAudit(tx, actor, {
      action: 'review.submit',
      subjectType: 'review',
      subjectId: row.id,
      offeringId,
      providerId,
      after: { kind, ...(payload as JsonObject), documentHash: snapshot.snapshotHash },
      comment: note || undefined,
    });
    const { offering: _, ...request } = row;
    return toReview(request);
  });

/** Takes an open request back. @throws not_found, forbidden; conflict when it has been decided */
export const withdrawReview = (actor: Actor, offeringId: string, reviewId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const found = await tx.review.findFirst({ where: { id: reviewId, offeringId }, select: { kind: true } });
    if (!found) throw notFound();
    const kind = found.kind as ReviewKind;
    const { providerId } = await lockOffering(tx, actor, {
      offeringId,
      permission: PERMISSION_FOR_KIND[kind],
    });
    const review = toReview(
      await tx.review.findUniqueOrThrow({ where: { id: reviewId }, select: REVIEW_SELECT }),
    );
    await move(tx, review, { event: 'withdraw', version: review.version });
    await KINDS[kind].withdraw?.(tx, actor, offeringId);
    await recordAudit(tx, actor, {
      action: 'review.withdraw',
      subjectType: 'review',
      subjectId: reviewId,
      offeringId,
      providerId,
      after: { kind },
    });
  });

/**
 * Decides an open request and does what the decision entails, all or nothing.
 * @throws not_found for people without a worklist; forbidden, also for one's own request or company; conflict when it
 * has been decided, or read in an older version; invalid while the sections' answers do not allow it;
 * requirements_unmet when the move it asks for is not possible now
 */
export const decideReview = (
  actor: Actor,
  reviewId: string,
  { decision, comment, version }: DecideReview,
): Promise<DecidedReview> =>
  inTransaction(async (tx) => {
    const review = await lockReview(tx, actor, reviewId);
    if (!DECISIONS_FOR_KIND[review.kind].includes(decision)) {
      throw invalid([{ path: 'decision', message: { key: 'reviews.problem.decision' } }]);
    }
    const event = EVENT_FOR_DECISION[decision];
    const decided = { decidedById: actor.userId, decidedName: actor.name, comment };
    const state = await move(tx, review, { event, version, decided });
    const contradiction = sectionsRefusal(decision, await sectionStates(tx, review));
    if (contradiction) throw invalid([{ path: 'decision', message: contradiction }]);
    await KINDS[review.kind].decide(tx, actor, { review, decision, comment });
    await recordAudit(tx, actor, {
      action: `review.${event}`,
      subjectType: 'review',
      subjectId: reviewId,
      offeringId: review.offeringId,
      providerId: review.providerId,
      after: { kind: review.kind },
      comment: comment || undefined,
    });
    const next = await nextOpen(tx, actor);
    return { state, nextReviewId: next?.id ?? null };
  });
