import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { paragraphSchema } from '../../core/text';

export const commentsParams = z.object({ offeringId: idSchema });
export const commentParams = z.object({ offeringId: idSchema, commentId: idSchema });

const bodySchema = paragraphSchema(4000).refine(
  (text) => text.trim() !== '',
  'reviews.comments.problem.empty',
);

/** `field` is the way to it in the offering's document, e.g. `registration.contacts.primary.name`. */
export const addCommentSchema = z.strictObject({ field: z.string().min(1).max(300), body: bodySchema });
export type AddComment = z.infer<typeof addCommentSchema>;

export const replySchema = z.strictObject({ body: bodySchema });
export type Reply = z.infer<typeof replySchema>;

export const resolutionSchema = z.strictObject({ resolved: z.boolean() });
export type Resolution = z.infer<typeof resolutionSchema>;

/** Whether the provider's people wrote it or the platform's. */
export const COMMENT_SIDES = ['provider', 'platform'] as const;
export type CommentSide = (typeof COMMENT_SIDES)[number];

export const commentDtoSchema = z
  .strictObject({
    id: idSchema,
    body: z.string(),
    side: z.enum(COMMENT_SIDES),
    authorName: z.string(),
    at: z.date(),
  })
  .meta({ id: 'Comment' });
export type CommentDto = z.infer<typeof commentDtoSchema>;

/** A comment on a field with the answers to it. `outdated`: the field holds something else than it did then. */
export const commentThreadSchema = commentDtoSchema
  .extend({
    field: z.string(),
    href: z.string(),
    outdated: z.boolean(),
    resolvedAt: z.date().nullable(),
    resolvedName: z.string().nullable(),
    replies: z.array(commentDtoSchema),
  })
  .meta({ id: 'CommentThread' });
export type CommentThread = z.infer<typeof commentThreadSchema>;

/** All threads of an offering; `names`: what plans and evidence in the fields' paths are called, by id. */
export const commentsSchema = z.strictObject({
  threads: z.array(commentThreadSchema),
  names: z.record(z.string(), z.string()),
});
export type Comments = z.infer<typeof commentsSchema>;
