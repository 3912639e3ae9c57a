import 'server-only';
import type { Tx } from '../../db/client';
import type { QueuedReview } from '../schema';
import { sectionsOf } from './policy';
import type { SectionDecision, SectionState } from './schema';

/** Every section of a request with its answer. The caller has checked the actor's scope. */
export const sectionStates = async (client: Tx, review: QueuedReview): Promise<SectionState[]> => {
  const rows = await client.reviewSection.findMany({ where: { reviewId: review.id } });
  return sectionsOf(review).map((id) => {
    const row = rows.find(({ section }) => section === id);
    return {
      id,
      decision: (row?.decision as SectionDecision | undefined) ?? null,
      comment: row?.comment ?? '',
      decidedName: row?.decidedName ?? null,
      decidedAt: row?.decidedAt ?? null,
      carried: row !== undefined && row.decidedAt < review.submittedAt,
    };
  });
};
