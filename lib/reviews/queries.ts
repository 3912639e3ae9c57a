import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { now } from '../core/clock';
import { notFound, type Message } from '../core/errors';
import { idSchema } from '../core/ids';
import { decodeCursor, encodeCursor, type Page } from '../core/pagination';
import { db } from '../db/client';
import { requestChanges } from './changes';
import { claimOf } from './claims/policy';
import { commentThreads } from './comments/queries';
import { lookAt } from './content';
import { PARTS_FOR_KIND, partOf } from './documents/schema';
import { aftermathOf } from './next';
import { decideRefusal } from './policy';
import { QUEUED_SELECT, REVIEW_SELECT, toQueued, toReview } from './rows';
import {
  DECISIONS,
  type Decision,
  type QueuedReview,
  type ReviewDto,
  type ReviewKind,
  type ReviewPage,
  type ReviewQuery,
} from './schema';
import { sectionsRefusal } from './sections/policy';
import { sectionStates } from './sections/queries';

const assertReader = (actor: Actor) => {
  if (!can(actor, 'review.list')) throw notFound();
};

type Direction = 'asc' | 'desc';

const after = (cursor: string | undefined, direction: Direction) => {
  const parts = cursor === undefined ? null : decodeCursor(cursor, 2);
  if (!parts || Number.isNaN(Date.parse(parts[0]!)) || !idSchema.safeParse(parts[1]).success) return {};
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const submittedAt = new Date(parts[0]!);
  return { OR: [{ submittedAt: { [beyond]: submittedAt } }, { submittedAt, id: { [beyond]: parts[1] } }] };
};

/**
 * The reviewers' worklist: open requests longest waiting first, decided ones latest first.
 * @throws not_found for people who have no worklist
 */
export const reviewQueue = async (actor: Actor, query: ReviewQuery): Promise<Page<QueuedReview>> => {
  assertReader(actor);
  const direction: Direction = query.state === 'open' ? 'asc' : 'desc';
  const rows = await db.review.findMany({
    where: {
      ...(query.state === 'all' ? {} : { state: query.state }),
      ...(query.kind === 'all' ? {} : { kind: query.kind }),
      ...after(query.cursor, direction),
    },
    orderBy: [{ submittedAt: direction }, { id: direction }],
    take: query.limit + 1,
    select: QUEUED_SELECT,
  });
  const page = rows.slice(0, query.limit).map(toQueued);
  const last = page.at(-1);
  const more = rows.length > query.limit && last;
  return { rows: page, nextCursor: more ? encodeCursor([last.submittedAt.toISOString(), last.id]) : null };
};

/** One request and the earlier ones of its kind for the same offering, latest first. @throws not_found */
export const reviewDetail = async (actor: Actor, reviewId: string) => {
  assertReader(actor);
  if (!idSchema.safeParse(reviewId).success) throw notFound();
  const row = await db.review.findUnique({ where: { id: reviewId }, select: QUEUED_SELECT });
  if (!row) throw notFound();
  const review = toQueued(row);
  const earlier = await db.review.findMany({
    where: { offeringId: review.offeringId, kind: review.kind, submittedAt: { lt: review.submittedAt } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: REVIEW_SELECT,
  });
  return { review, earlier: earlier.map(toReview) };
};

/**
 * All that a reviewer sees of one request: what is asked, what it is about, field by field what is new in it, the
 * comments, the sections with their answers, who is looking at it, for each decision why it is refused now, and what
 * came of one's own decision.
 * @throws not_found
 */
export const reviewPage = async (actor: Actor, reviewId: string): Promise<ReviewPage> => {
  const { review, earlier } = await reviewDetail(actor, reviewId);
  const [look, changes, sections, aftermath] = await Promise.all([
    lookAt(actor, review),
    requestChanges(review, earlier),
    sectionStates(db, review),
    aftermathOf(actor, review),
  ]);
  const { threads } = await commentThreads(actor, review.offeringId);
  const { content, approveRefusal } = look;
  const refusalOf = (decision: Decision) =>
    (decision === 'approved' ? approveRefusal : null) ?? sectionsRefusal(decision, sections);
  return {
    review,
    earlier,
    content,
    changes,
    sections,
    threads: threads.filter(({ field }) => PARTS_FOR_KIND[review.kind].includes(partOf(field))),
    claim: claimOf(review, now()),
    refusal: decideRefusal(actor, review),
    aftermath,
    refusals: Object.fromEntries(DECISIONS.map((decision) => [decision, refusalOf(decision)])) as Record<
      Decision,
      Message | null
    >,
  };
};

/** An offering's requests, latest first; with `kind` only those. @throws not_found */
export const offeringReviews = async (
  actor: Actor,
  offeringId: string,
  { kind }: { kind?: ReviewKind } = {},
): Promise<ReviewDto[]> => {
  await offeringInScope(actor, offeringId);
  const rows = await db.review.findMany({
    where: { offeringId, kind },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: REVIEW_SELECT,
  });
  return rows.map(toReview);
};
