import type { OfferingType } from '../offerings/schema';
import type { ReviewState } from './machine';
import type { QueuedReview, ReviewDto, ReviewKind } from './schema';

export const REVIEW_SELECT = {
  id: true,
  offeringId: true,
  kind: true,
  state: true,
  note: true,
  payload: true,
  reviewOn: true,
  decideBy: true,
  submittedById: true,
  submittedName: true,
  submittedAt: true,
  decidedName: true,
  decidedAt: true,
  comment: true,
  claimedById: true,
  claimedName: true,
  claimedAt: true,
  version: true,
} as const;

export const QUEUED_SELECT = {
  ...REVIEW_SELECT,
  offering: { select: { name: true, type: true, providerId: true, provider: { select: { name: true } } } },
} as const;

type Row = Omit<ReviewDto, 'kind' | 'state'> & { kind: string; state: string };
type QueuedRow = Row & {
  offering: { name: string; type: string | null; providerId: string; provider: { name: string } };
};

export const toReview = (row: Row): ReviewDto => ({
  ...row,
  kind: row.kind as ReviewKind,
  state: row.state as ReviewState,
});

export const toQueued = ({ offering, ...row }: QueuedRow): QueuedReview => ({
  ...toReview(row),
  offeringName: offering.name,
  offeringType: offering.type as OfferingType | null,
  providerId: offering.providerId,
  providerName: offering.provider.name,
});
