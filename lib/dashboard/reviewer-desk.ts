import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { dayOf } from '../core/dates';
import { now } from '../core/clock';
import { db } from '../db/client';
import { reviewDates } from '../installation/queries';
import { reviewQueue } from '../reviews/queries';
import { reviewerSteps } from './first-steps';
import type { WaitingRequest } from './schema';

const SHOWN = 5;

type Counts = { open: number; overdue: number; onReviewDay: number; decided: number };

const counts = async (actor: Actor, reviewOn: Date, at: Date): Promise<Counts> => {
  const day = dayOf(at);
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE "state" = 'open')::int AS "open",
           count(*) FILTER (WHERE "state" = 'open' AND "decideBy" < ${day}::date)::int AS "overdue",
           count(*) FILTER (WHERE "state" = 'open' AND "reviewOn" = ${reviewOn}::date)::int AS "onReviewDay",
           count(*) FILTER (WHERE "decidedById" = ${actor.userId}::uuid)::int AS "decided"
    FROM "Review" WHERE "state" = 'open' OR "decidedById" = ${actor.userId}::uuid`;
  return row!;
};

/** What this reviewer sent back and nobody has handed in again, longest waiting first. */
const returned = (actor: Actor) => db.$queryRaw<WaitingRequest[]>`
  SELECT r."id", r."kind", r."decidedAt" AS "since", r."reviewOn", r."decideBy", r."offeringId",
         o."name" AS "offeringName"
  FROM "Review" r JOIN "Offering" o ON o."id" = r."offeringId"
  WHERE r."decidedById" = ${actor.userId}::uuid AND r."state" = 'changes_requested'
    AND NOT EXISTS (SELECT 1 FROM "Review" later WHERE later."offeringId" = r."offeringId"
      AND later."kind" = r."kind" AND later."submittedAt" > r."submittedAt")
  ORDER BY r."decidedAt", r."id" LIMIT ${SHOWN}`;

/**
 * What a reviewer finds on their start page: what waits for a decision and how urgently, the next review day, and what
 * they sent back. Null for people without a worklist.
 */
export const reviewerDesk = async (actor: Actor) => {
  if (!can(actor, 'review.list')) return null;
  const at = now();
  const dates = await reviewDates(db, at);
  const [numbers, page, back] = await Promise.all([
    counts(actor, dates.reviewOn, at),
    reviewQueue(actor, { state: 'open', kind: 'all', limit: SHOWN }),
    returned(actor),
  ]);
  const first = page.rows;
  const steps = can(actor, 'review.decide') ? reviewerSteps({ decided: numbers.decided, first }) : [];
  return { ...numbers, ...dates, first, steps, returned: back };
};
