import { call } from '../browser/fetcher';
import type { AddEvidence, EvidenceDto } from './evidence/schema';
import type { AddComment, CommentDto, Reply } from './comments/schema';
import type { DecideSections, SectionState } from './sections/schema';
import type { DecidedReview, DecideReview, ReviewDto, SubmitReviewInput } from './schema';

const review = (reviewId: string) => `/api/console/reviews/${reviewId}`;
const offering = (offeringId: string) => `/api/console/offerings/${offeringId}`;

export const submitReview = (offeringId: string, body: SubmitReviewInput) =>
  call<ReviewDto>('POST', `${offering(offeringId)}/reviews`, body);
export const withdrawReview = (offeringId: string, reviewId: string) =>
  call<void>('POST', `${offering(offeringId)}/reviews/${reviewId}/withdraw`);
export const decideReview = (reviewId: string, body: DecideReview) =>
  call<DecidedReview>('POST', `${review(reviewId)}/decision`, body);
export const addEvidence = (offeringId: string, body: AddEvidence) =>
  call<EvidenceDto>('POST', `${offering(offeringId)}/evidence`, body);
export const removeEvidence = (offeringId: string, evidenceId: string) =>
  call<void>('DELETE', `${offering(offeringId)}/evidence/${evidenceId}`);

export const decideSections = (reviewId: string, body: DecideSections) =>
  call<SectionState[]>('PUT', `${review(reviewId)}/sections`, body);
export const claimReview = (reviewId: string) => call<void>('POST', `${review(reviewId)}/claim`);
export const unclaimReview = (reviewId: string) => call<void>('DELETE', `${review(reviewId)}/claim`);

const comments = (offeringId: string) => `${offering(offeringId)}/comments`;

export const addComment = (offeringId: string, body: AddComment) =>
  call<CommentDto>('POST', comments(offeringId), body);
export const replyToComment = (offeringId: string, commentId: string, body: Reply) =>
  call<CommentDto>('POST', `${comments(offeringId)}/${commentId}/replies`, body);
export const resolveComment = (offeringId: string, commentId: string, resolved: boolean) =>
  call<void>('PUT', `${comments(offeringId)}/${commentId}/resolution`, { resolved });
export const restoreEvidence = (offeringId: string, evidenceId: string) =>
  call<EvidenceDto>('POST', `${offering(offeringId)}/evidence/${evidenceId}/restore`);
