import 'server-only';
import type { Actor } from '../auth/permissions';
import { offeringFacts } from '../checklist/queries';
import { progressOf, CHECKLIST_ITEMS } from '../checklist/items';
import { announcementDetail } from '../content/announcement/queries';
import type { Message } from '../core/errors';
import { db } from '../db/client';
import { registrationDetail } from '../offerings/registration/queries';
import { planList, priceHashes } from '../plans/queries';
import { evaluateRequirements, refusalFor } from '../visibility/policy';
import { releaseEvent } from './policy';
import {
  deprecationPayloadSchema,
  pricesPayloadSchema,
  type QueuedReview,
  type ReviewContent,
  type ReviewKind,
} from './schema';

/** What a reviewer looks at, and why an approval would be refused now, or null. */
type Look = { content: ReviewContent; approveRefusal: Message | null };
type Looker = (actor: Actor, review: QueuedReview) => Promise<Look>;

const release: Looker = async (actor, review) => {
  const facts = await offeringFacts(db, review.offeringId);
  const event = releaseEvent(facts);
  const move = { actorId: actor.userId, requestedById: review.submittedById };
  const requirements = evaluateRequirements(event, facts, move);
  const progress = progressOf(CHECKLIST_ITEMS, facts).overall;
  return {
    content: { kind: 'release', type: facts.type, requirements, progress, evidence: facts.evidence },
    approveRefusal: refusalFor(event, actor, facts, move),
  };
};

const deprecation: Looker = async (actor, review) => {
  const { noticeOn, endOfServiceOn, replacementId } = deprecationPayloadSchema.parse(review.payload);
  const facts = await offeringFacts(db, review.offeringId);
  const replacement = replacementId
    ? await db.offering.findUnique({ where: { id: replacementId }, select: { id: true, name: true } })
    : null;
  const days = { noticeOn: new Date(noticeOn), endOfServiceOn: new Date(endOfServiceOn) };
  const move = { actorId: actor.userId, requestedById: review.submittedById, ...days };
  return {
    content: { kind: 'deprecation', ...days, replacement },
    approveRefusal: refusalFor('deprecate', actor, facts, move),
  };
};

const prices: Looker = async (actor, { offeringId, payload }) => {
  const { seen } = pricesPayloadSchema.parse(payload);
  const [plans, present] = await Promise.all([planList(actor, offeringId), priceHashes(db, offeringId)]);
  const changed = Object.entries(present).some(([planId, hash]) => seen[planId] !== hash);
  return {
    content: { kind: 'prices', plans: plans.filter(({ kind }) => kind !== 'free') },
    approveRefusal: changed ? { key: 'plans.refusal.pricesChanged' } : null,
  };
};

const LOOK: Record<ReviewKind, Looker> = {
  registration: async (actor, { offeringId }) => ({
    content: { kind: 'registration', registration: await registrationDetail(actor, offeringId) },
    approveRefusal: null,
  }),
  announcement: async (actor, { offeringId }) => ({
    content: { kind: 'announcement', announcement: await announcementDetail(actor, offeringId) },
    approveRefusal: null,
  }),
  prices,
  release,
  deprecation,
};

export const lookAt: Looker = (actor, review) => LOOK[review.kind](actor, review);
