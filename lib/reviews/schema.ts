import { z } from 'zod';
import type { EvidenceFact } from '../checklist/facts';
import type { Progress } from '../checklist/items';
import type { AnnouncementDto } from '../content/announcement/schema';
import { idSchema, versionSchema } from '../core/ids';
import { pageQuerySchema } from '../core/pagination';
import { paragraphSchema } from '../core/text';
import type { RegistrationDto } from '../offerings/registration/schema';
import { OFFERING_TYPES, type OfferingType, type Visibility } from '../offerings/schema';
import type { PlanDto } from '../plans/schema';
import type { EvaluatedRequirement } from '../visibility/policy';
import type { Message } from '../core/errors';
import type { Claim } from './claims/policy';
import type { CommentThread } from './comments/schema';
import type { DocumentField, FieldDifference } from './documents/schema';
import type { SectionState } from './sections/schema';
import { REVIEW_STATES, type ReviewEvent } from './machine';

export const REVIEW_KINDS = ['registration', 'prices', 'announcement', 'release', 'deprecation'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const DECISIONS = ['approved', 'changes_requested', 'declined'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What can be answered: an announcement is never turned down for good, only sent back. */
export const DECISIONS_FOR_KIND: Record<ReviewKind, readonly Decision[]> = {
  registration: DECISIONS,
  prices: DECISIONS,
  announcement: ['approved', 'changes_requested'],
  release: DECISIONS,
  deprecation: DECISIONS,
};

export const EVENT_FOR_DECISION = {
  approved: 'approve',
  changes_requested: 'request_changes',
  declined: 'decline',
} as const satisfies Record<Decision, ReviewEvent>;

export const offeringParams = z.object({ offeringId: idSchema });
export const offeringReviewParams = z.object({ offeringId: idSchema, reviewId: idSchema });
export const reviewParams = z.object({ reviewId: idSchema });

/** Customers hear of the end of a service at least this many days before it. */
export const MINIMUM_NOTICE_DAYS = 90;
const DAY = 86_400_000;

const noticeIsLongEnough = (value: { noticeOn: string; endOfServiceOn: string }) =>
  Date.parse(value.endOfServiceOn) - Date.parse(value.noticeOn) >= MINIMUM_NOTICE_DAYS * DAY;

/** Days as YYYY-MM-DD, UTC. `replacementId` is the offering that customers are pointed to. */
export const deprecationPayloadSchema = z
  .strictObject({ noticeOn: z.iso.date(), endOfServiceOn: z.iso.date(), replacementId: idSchema.nullish() })
  .refine(noticeIsLongEnough, {
    path: ['endOfServiceOn'],
    error: 'reviews.problem.notice',
    params: { days: MINIMUM_NOTICE_DAYS },
  });

/** The prices as they were submitted, plan id → hash: only those can be approved. */
export const pricesPayloadSchema = z.object({ seen: z.record(z.string(), z.string()).default({}) });

const noteSchema = paragraphSchema(4000).default('');

export const submitReviewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['registration', 'prices', 'announcement', 'release']),
    note: noteSchema,
    payload: z.strictObject({}).default({}),
  }),
  z.strictObject({ kind: z.literal('deprecation'), note: noteSchema, payload: deprecationPayloadSchema }),
]);
export type SubmitReview = z.infer<typeof submitReviewSchema>;
/** The same before defaults are filled in: what callers write. */
export type SubmitReviewInput = z.input<typeof submitReviewSchema>;

/** Sending something back or declining it takes a reason that the provider will read. */
export const decideReviewSchema = z
  .strictObject({
    decision: z.enum(DECISIONS, 'reviews.problem.choose'),
    comment: paragraphSchema(4000),
    version: versionSchema,
  })
  .refine(({ decision, comment }) => decision === 'approved' || comment.trim() !== '', {
    path: ['comment'],
    error: 'reviews.problem.comment',
  });
export type DecideReview = z.infer<typeof decideReviewSchema>;

export const reviewQuerySchema = pageQuerySchema.extend({
  state: z.enum([...REVIEW_STATES, 'all']).default('open'),
  kind: z.enum([...REVIEW_KINDS, 'all']).default('all'),
});
export type ReviewQuery = z.infer<typeof reviewQuerySchema>;

/** The same from a page's address, where what is not understood counts as not said. */
export const reviewSearchSchema = z.object({
  cursor: z.string().max(500).optional().catch(undefined),
  limit: z.literal(20).default(20).catch(20),
  state: reviewQuerySchema.shape.state.catch('open'),
  kind: reviewQuerySchema.shape.kind.catch('all'),
});

/** One request as the provider and the reviewer see it. */
export const reviewDtoSchema = z
  .strictObject({
    id: idSchema,
    offeringId: idSchema,
    kind: z.enum(REVIEW_KINDS),
    state: z.enum(REVIEW_STATES),
    note: z.string(),
    /** What the kind of request carries, e.g. the dates of a deprecation. */
    payload: z.unknown(),
    reviewOn: z.date().nullable(),
    decideBy: z.date().nullable(),
    submittedById: idSchema,
    submittedName: z.string(),
    submittedAt: z.date(),
    decidedName: z.string().nullable(),
    decidedAt: z.date().nullable(),
    comment: z.string().nullable(),
    /** Who took it to look at it, and when; it runs out by itself. */
    claimedById: idSchema.nullable(),
    claimedName: z.string().nullable(),
    claimedAt: z.date().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Review' });
export type ReviewDto = z.infer<typeof reviewDtoSchema>;

/** A request in the reviewers' worklist. */
export const queuedReviewSchema = reviewDtoSchema
  .extend({
    offeringName: z.string(),
    offeringType: z.enum(OFFERING_TYPES).nullable(),
    providerId: idSchema,
    providerName: z.string(),
  })
  .meta({ id: 'QueuedReview' });
export type QueuedReview = z.infer<typeof queuedReviewSchema>;

/** One request and the earlier ones of its kind for the same offering. */
export const reviewDetailSchema = z.strictObject({
  review: queuedReviewSchema,
  earlier: z.array(reviewDtoSchema),
});

/** After a decision: where the reviewer goes on, null when nothing is open. */
export const decidedReviewSchema = z.strictObject({
  state: z.enum(REVIEW_STATES),
  nextReviewId: idSchema.nullable(),
});
export type DecidedReview = z.infer<typeof decidedReviewSchema>;

/** What the request is about, as it stands now; `prices` are those of the paid plans. */
export type ReviewContent =
  | { kind: 'registration'; registration: RegistrationDto }
  | { kind: 'prices'; plans: PlanDto[] }
  | { kind: 'announcement'; announcement: AnnouncementDto }
  | {
      kind: 'release';
      type: OfferingType | null;
      requirements: EvaluatedRequirement[];
      progress: Progress;
      evidence: EvidenceFact[];
    }
  | {
      kind: 'deprecation';
      noticeOn: Date;
      endOfServiceOn: Date;
      replacement: { id: string; name: string } | null;
    };

/** After one's own decision: where the offering stands now, and the next request, null when nothing is open. */
export type Aftermath = {
  visibility: Visibility;
  next: { id: string; kind: ReviewKind; offeringName: string } | null;
};

/** All that a reviewer sees of one request; `names`: what plans and evidence are called, by id. */
export type ReviewPage = {
  review: QueuedReview;
  earlier: ReviewDto[];
  content: ReviewContent;
  changes: RequestChanges;
  sections: SectionState[];
  threads: CommentThread[];
  claim: Claim | null;
  /** Why this actor may not decide at all, or null. */
  refusal: Message | null;
  refusals: Record<Decision, Message | null>;
  aftermath: Aftermath | null;
};

/** What is new in a request: against the last one that was answered (null without one), and after it was handed in. */
export type RequestChanges = {
  previous: ReviewDto | null;
  sinceLast: FieldDifference[] | null;
  sinceSubmitted: FieldDifference[];
  /** What was handed in. */
  fields: DocumentField[];
  names: Record<string, string>;
};
