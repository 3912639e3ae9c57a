import type { Actor } from '@/lib/auth/permissions';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { ReviewState } from '@/lib/reviews/machine';
import { QUEUED_SELECT, toQueued } from '@/lib/reviews/rows';
import type { DecidedReview, DecideReview, ReviewKind } from '@/lib/reviews/schema';
import { sectionsOf } from '@/lib/reviews/sections/policy';
import { decideSections } from '@/lib/reviews/sections/service';
import { decideReview } from '@/lib/reviews/service';

/** The columns of a registration in which nothing is missing. */
export const completeRegistrationColumns = (
  type: 'integrated_billing' | 'referral' = 'integrated_billing',
) => ({
  companyName: 'Example Verse',
  companyUrl: 'https://verse.example',
  summary: 'Finds a line of verse for any occasion, over an API that answers in milliseconds.',
  contacts: {
    primary: { name: 'Ana Ferrer', email: 'ana@verse.example' },
    technical: { name: 'Ben Okafor', email: 'ben@verse.example' },
    security: { name: 'Ana Ferrer', email: 'security@verse.example' },
  },
  assessment: {
    hosting: 'other_cloud',
    brokerExperience: 'started',
    restApi: 'both',
    multiTenant: 'shared',
    supportHours: 'business_hours',
    metering: 'hourly',
    regions: 'one',
    offeringType: type,
  },
});

type Person = { userId: string; name: string };

export type ReviewRowOptions = {
  offeringId: string;
  kind: ReviewKind;
  submittedBy: Person;
  state?: ReviewState;
  decidedBy?: Person;
  comment?: string;
  note?: string;
  payload?: Prisma.InputJsonObject;
  submittedAt?: Date;
  decidedAt?: Date;
  reviewOn?: Date;
  decideBy?: Date;
};

/** A request in any state; it moves nothing else. */
export const createReviewRow = async ({ submittedBy, decidedBy, ...row }: ReviewRowOptions) =>
  db.review.create({
    data: {
      ...row,
      submittedById: submittedBy.userId,
      submittedName: submittedBy.name,
      ...(decidedBy && {
        decidedById: decidedBy.userId,
        decidedName: decidedBy.name,
        decidedAt: row.decidedAt ?? now(),
      }),
    },
  });

/**
 * Decides a request as a reviewer does in the console: first its sections (all approved, or for changes the first one
 * returned), then the whole.
 */
export const decideThrough = async (
  reviewer: Actor,
  reviewId: string,
  body: DecideReview,
): Promise<DecidedReview> => {
  const row = await db.review.findUniqueOrThrow({ where: { id: reviewId }, select: QUEUED_SELECT });
  const sections = sectionsOf(toQueued(row));
  const returned = body.decision === 'changes_requested' ? sections.slice(0, 1) : [];
  for (const [decision, ids] of [
    ['approved', sections.filter((id) => !returned.includes(id))],
    ['changes_requested', returned],
  ] as const)
    if (ids.length > 0)
      await decideSections(reviewer, reviewId, { sections: [...ids], decision, comment: body.comment });
  return decideReview(reviewer, reviewId, body);
};
