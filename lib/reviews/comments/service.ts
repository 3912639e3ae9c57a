import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { now } from '../../core/clock';
import { invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { documentFields, leafHash } from '../documents/queries';
import { COMMENT_SELECT, toComment } from './queries';
import type { AddComment, CommentDto, CommentSide, Reply, Resolution } from './schema';

type Entry = { action: string; offeringId: string; providerId: string; commentId: string; field: string };

const lock = (tx: Tx, actor: Actor, offeringId: string) =>
  lockOffering(tx, actor, { offeringId, permission: 'review.comment' });

const sideOf = (actor: Actor, providerId: string): CommentSide =>
  actor.memberships.some((one) => one.providerId === providerId) ? 'provider' : 'platform';

const audit = (tx: Tx, actor: Actor, { commentId, field, ...entry }: Entry, comment?: string) =>
  recordAudit(tx, actor, {
    ...entry,
    subjectType: 'comment',
    subjectId: commentId,
    after: { field },
    comment,
  });

const authored = (actor: Actor, providerId: string) => ({
  authorId: actor.userId,
  authorName: actor.name,
  side: sideOf(actor, providerId),
  at: now(),
});

/**
 * Begins a thread at one field of the offering, about what it holds now.
 * @throws not_found, forbidden; invalid for a field that the offering does not have
 */
export const addComment = (
  actor: Actor,
  offeringId: string,
  { field, body }: AddComment,
): Promise<CommentDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lock(tx, actor, offeringId);
    const found = (await documentFields(tx, offeringId)).find(({ path }) => path === field);
    if (!found) throw invalid([{ path: 'field', message: { key: 'reviews.comments.problem.field' } }]);
    const row = await tx.reviewComment.create({
      data: { offeringId, field, body, valueHash: leafHash(found.value), ...authored(actor, providerId) },
      select: COMMENT_SELECT,
    });
    await audit(tx, actor, { action: 'comment.add', offeringId, providerId, commentId: row.id, field }, body);
    return toComment(row);
  });

/** The first comment of a thread of this offering. @throws not_found */
const threadIn = async (tx: Tx, offeringId: string, id: string) => {
  const row = await tx.reviewComment.findFirst({
    where: { id, offeringId, parentId: null },
    select: { field: true, resolvedAt: true },
  });
  if (!row) throw notFound();
  return row;
};

/** Answers in a thread. @throws not_found, forbidden */
export const replyToComment = (
  actor: Actor,
  offeringId: string,
  { commentId, body }: Reply & { commentId: string },
): Promise<CommentDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lock(tx, actor, offeringId);
    const { field } = await threadIn(tx, offeringId, commentId);
    const row = await tx.reviewComment.create({
      data: { offeringId, parentId: commentId, field, body, ...authored(actor, providerId) },
      select: COMMENT_SELECT,
    });
    await audit(tx, actor, { action: 'comment.reply', offeringId, providerId, commentId, field }, body);
    return toComment(row);
  });

/** Resolves a thread, or opens it again; doing it twice changes nothing. @throws not_found, forbidden */
export const resolveComment = (
  actor: Actor,
  offeringId: string,
  { commentId, resolved }: Resolution & { commentId: string },
): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await lock(tx, actor, offeringId);
    const { field, resolvedAt } = await threadIn(tx, offeringId, commentId);
    if ((resolvedAt !== null) === resolved) return;
    await tx.reviewComment.update({
      where: { id: commentId },
      data: resolved
        ? { resolvedAt: now(), resolvedName: actor.name }
        : { resolvedAt: null, resolvedName: null },
    });
    const action = resolved ? 'comment.resolve' : 'comment.reopen';
    await audit(tx, actor, { action, offeringId, providerId, commentId, field });
  });
