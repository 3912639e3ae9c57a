import { call } from '../browser/fetcher';
import type { AddEvidence, EvidenceDto } from './evidence/schema';
import type { DecidedReview, DecideReview, ReviewDto, SubmitReviewInput } from './schema';

const offering = (offeringId: string) => `/api/console/offerings/${offeringId}`;

export const submitReview = (offeringId: string, body: SubmitReviewInput) =>
  call<ReviewDto>('POST', `${offering(offeringId)}/reviews`, body);
export const withdrawReview = (offeringId: string, reviewId: string) =>
  call<void>('POST', `${offering(offeringId)}/reviews/${reviewId}/withdraw`);
export const decideReview = (reviewId: string, body: DecideReview) =>
  call<DecidedReview>('POST', `/api/console/reviews/${reviewId}/decision`, body);
export const addEvidence = (offeringId: string, body: AddEvidence) =>
  call<EvidenceDto>('POST', `${offering(offeringId)}/evidence`, body);
export const removeEvidence = (offeringId: string, evidenceId: string) =>
  call<void>('DELETE', `${offering(offeringId)}/evidence/${evidenceId}`);
