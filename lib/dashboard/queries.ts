import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { CHECKLIST_ITEMS, progressOf } from '../checklist/items';
import { journeyOf } from '../checklist/journey';
import { factsOf } from '../checklist/queries';
import { db } from '../db/client';
import { listOfferings } from '../offerings/queries';
import { openReviewCount, reviewQueue } from '../reviews/queries';

const SHOWN = 10;

const offeringsOf = async (actor: Actor) => {
  if (actor.memberships.length === 0) return [];
  const mine = { ...actor, platformRoles: [] };
  const { rows } = await listOfferings(mine, { limit: SHOWN });
  const facts = await factsOf(
    db,
    rows.map(({ id }) => id),
  );
  return facts.map((one) => ({
    id: one.id,
    name: one.name,
    providerId: one.providerId,
    visibility: one.visibility,
    journey: journeyOf(one),
    progress: progressOf(CHECKLIST_ITEMS, one).overall,
  }));
};
export type DashboardOffering = Awaited<ReturnType<typeof offeringsOf>>[number];

const waitingReviews = async (actor: Actor) => {
  if (!can(actor, 'review.list')) return null;
  const [count, page] = await Promise.all([
    openReviewCount(),
    reviewQueue(actor, { state: 'open', kind: 'all', limit: 5 }),
  ]);
  return { count, first: page.rows };
};

/** What the start page shows: the actor's latest offerings with who acts next, and for reviewers what waits for them. */
export const dashboard = async (actor: Actor) => {
  const [offerings, reviews] = await Promise.all([offeringsOf(actor), waitingReviews(actor)]);
  const next = offerings.filter(
    ({ journey, providerId }) => journey.turn?.who === 'provider' && can(actor, 'offering.edit', providerId),
  );
  return { offerings, reviews, next: next.slice(0, 3) };
};
