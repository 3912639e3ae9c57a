import 'server-only';
import type { Tx } from '../../db/client';
import { differences, fromSnapshot } from '../documents/flatten';
import { snapshotSchema, type DocumentField } from '../documents/schema';
import type { QueuedReview } from '../schema';
import { sectionForPath, sectionsOf } from './policy';

/**
 * Of the last answered request of this kind, the sections that were approved and hold the same fields now: they begin
 * approved, by the same person on the same day. What has no fields to compare (brokers, a checklist) is asked anew.
 */
export const carryApprovals = async (
  tx: Tx,
  review: QueuedReview,
  fields: DocumentField[],
): Promise<void> => {
  const { id: reviewId, offeringId, kind } = review;
  const last = await tx.review.findFirst({
    where: { offeringId, kind, decidedAt: { not: null }, id: { not: reviewId } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: { snapshot: true, sections: { where: { decision: 'approved' } } },
  });
  const { data } = snapshotSchema.safeParse(last?.snapshot);
  if (!last || !data || last.sections.length === 0) return;
  const before = fromSnapshot(data);
  const sectionsWith = (rows: { path: string }[]) =>
    new Set(rows.map(({ path }) => sectionForPath(kind, path)));
  const [known, compared] = [new Set(sectionsOf(review)), sectionsWith(before)];
  const changed = sectionsWith(differences(before, fields));
  const rows = last.sections.filter(
    ({ section }) => known.has(section) && compared.has(section) && !changed.has(section),
  );
  await tx.reviewSection.createMany({ data: rows.map((row) => ({ ...row, reviewId })) });
};
