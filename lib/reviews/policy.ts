import { refusal, type Actor, type Permission } from '../auth/permissions';
import { areReviewers, openItems } from '../checklist/items';
import type { OfferingFacts } from '../checklist/facts';
import { dayOf } from '../core/dates';
import type { Message, UnmetRequirement } from '../core/errors';
import { unmetRequirements } from '../visibility/policy';
import type { ReviewKind } from './schema';

/** What it takes to ask for each kind of decision, and to take the request back. */
export const PERMISSION_FOR_KIND = {
  registration: 'offering.edit',
  prices: 'offering.edit',
  announcement: 'offering.edit',
  release: 'release.request',
  deprecation: 'offering.deprecate',
} as const satisfies Record<ReviewKind, Permission>;

type Decidable = { submittedById: string; providerId: string };

/** Why the actor may not decide this request, or null: nobody decides their own, nor their own company's. */
export const decideRefusal = (actor: Actor, review: Decidable): Message | null => {
  const reason = refusal(actor, 'review.decide');
  if (reason) return reason;
  if (review.submittedById === actor.userId) return { key: 'reviews.refusal.own' };
  const membership = actor.memberships.find(({ providerId }) => providerId === review.providerId);
  return membership ? { key: 'reviews.refusal.member', values: { provider: membership.providerName } } : null;
};

/** The move that a release request asks for. */
export const releaseEvent = ({ type }: Pick<OfferingFacts, 'type'>) =>
  type === 'referral' ? ('approve_referral' as const) : ('approve_release' as const);

/**
 * What the provider must still do before asking for the release. What waits for a reviewer anyway (a submitted
 * announcement, submitted prices, the checklist items that a reviewer has) may be done while the request is open.
 */
export const releaseBlockers = (facts: OfferingFacts): UnmetRequirement[] => {
  const waiting = new Set(facts.openReviews.map(({ kind }) => kind));
  return unmetRequirements(releaseEvent(facts), facts).filter(
    ({ id }) => !waiting.has(id) && !(id === 'checklist' && areReviewers(openItems(facts))),
  );
};

/** The ids of what the release still requires and what lies with a reviewer. */
export const releaseWaits = (facts: OfferingFacts): string[] => {
  const left = releaseBlockers(facts).map(({ id }) => id);
  return unmetRequirements(releaseEvent(facts), facts)
    .map(({ id }) => id)
    .filter((id) => !left.includes(id));
};

export type WorklistGroup<Row> = { kind: 'overdue' | 'day' | 'noDay'; day: Date | null; rows: Row[] };
export type Dated = { state: string; reviewOn: Date | null; decideBy: Date | null };

/** Whether the decision on an open request is due since before today, a UTC day as YYYY-MM-DD. */
export const isOverdue = ({ state, decideBy }: Dated, today: string): boolean =>
  state === 'open' && decideBy !== null && dayOf(decideBy) < today;

/** Open requests by when they are looked at: what is overdue, each review day, and what has none; others in one group. */
export const worklistGroups = <Row extends Dated>(rows: Row[], today: string): WorklistGroup<Row>[] => {
  const groups = new Map<string, WorklistGroup<Row>>();
  for (const row of rows) {
    const day = row.state === 'open' ? row.reviewOn : null;
    const kind = isOverdue(row, today) ? 'overdue' : day ? 'day' : 'noDay';
    const key = kind === 'day' ? day!.toISOString() : kind === 'overdue' ? '' : '~';
    const group = groups.get(key) ?? { kind, day, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
};
