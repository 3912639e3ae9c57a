import 'server-only';
import { cache } from 'react';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { db } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { documentFields, leafHash } from '../documents/queries';
import { fieldHref, namesOf } from '../documents/schema';
import type { CommentDto, Comments, CommentSide } from './schema';

export const COMMENT_SELECT = { id: true, body: true, side: true, authorName: true, at: true } as const;
type Row = Omit<CommentDto, 'side'> & { side: string };

export const toComment = ({ id, body, side, authorName, at }: Row): CommentDto => ({
  id,
  body,
  side: side as CommentSide,
  authorName,
  at,
});

const THREAD_SELECT = {
  ...COMMENT_SELECT,
  field: true,
  valueHash: true,
  resolvedAt: true,
  resolvedName: true,
  replies: { select: COMMENT_SELECT, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ReviewCommentSelect;

/**
 * The comments on an offering's fields, oldest first, at most 500, and what the things with ids in their paths are
 * called. The present document is read only where there is a comment. @throws not_found
 */
export const commentThreads = async (actor: Actor, offeringId: string): Promise<Comments> => {
  await offeringInScope(actor, offeringId);
  const rows = await db.reviewComment.findMany({
    where: { offeringId, parentId: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 500,
    select: THREAD_SELECT,
  });
  if (rows.length === 0) return { threads: [], names: {} };
  const fields = await documentFields(db, offeringId);
  const hashes = new Map(fields.map(({ path, value }) => [path, leafHash(value)]));
  const threads = rows.map((row) => ({
    ...toComment(row),
    field: row.field,
    href: fieldHref(offeringId, row.field),
    outdated: hashes.get(row.field) !== row.valueHash,
    resolvedAt: row.resolvedAt,
    resolvedName: row.resolvedName,
    replies: row.replies.map(toComment),
  }));
  return { threads, names: namesOf(fields) };
};

/** The same once for a page and the frame around it. */
export const commentsForPage = cache(commentThreads);
