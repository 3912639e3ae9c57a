import 'server-only';
import { db } from '../db/client';
import { differences, fromSnapshot } from './documents/flatten';
import { documentFields } from './documents/queries';
import { namesOf, PARTS_FOR_KIND, snapshotSchema, type DocumentField } from './documents/schema';
import type { QueuedReview, RequestChanges, ReviewDto } from './schema';

/** The submitted documents of these requests; those from before snapshots were kept have none. */
const snapshots = async (ids: string[]): Promise<Map<string, DocumentField[]>> => {
  const rows = await db.review.findMany({ where: { id: { in: ids } }, select: { id: true, snapshot: true } });
  return new Map(
    rows.flatMap(({ id, snapshot }) => {
      const { data } = snapshotSchema.safeParse(snapshot);
      return data ? [[id, fromSnapshot(data)]] : [];
    }),
  );
};

/**
 * What is new in a request, field by field: `sinceLast` against the last one that was answered (null without one),
 * `sinceSubmitted` what the provider changed after handing it in. `fields` is what was handed in, `names` what the
 * things with ids in their paths are called. A request that was taken back has been read by nobody: it does not count.
 */
export const requestChanges = async (review: QueuedReview, earlier: ReviewDto[]): Promise<RequestChanges> => {
  const previous = earlier.find(({ decidedAt }) => decidedAt !== null) ?? null;
  const [stored, present] = await Promise.all([
    snapshots([review.id, ...(previous ? [previous.id] : [])]),
    documentFields(db, review.offeringId, { parts: PARTS_FOR_KIND[review.kind], request: review.payload }),
  ]);
  const fields = stored.get(review.id) ?? present;
  const before = previous && stored.get(previous.id);
  return {
    previous,
    sinceLast: before ? differences(before, fields) : null,
    sinceSubmitted: review.state === 'open' ? differences(fields, present) : [],
    fields,
    names: namesOf([...(before ?? []), ...fields, ...present]),
  };
};
