import { consoleRoute } from '@/lib/http/console-route';
import { commentDtoSchema, commentParams, replySchema } from '@/lib/reviews/comments/schema';
import { replyToComment } from '@/lib/reviews/comments/service';

export const POST = consoleRoute(
  {
    name: 'replyToComment',
    summary: 'Answers a comment',
    permissions: ['review.comment'],
    params: commentParams,
    body: replySchema,
    answer: commentDtoSchema,
    created: true,
  },
  ({ actor, params: { offeringId, commentId }, body }) =>
    replyToComment(actor, offeringId, { commentId, ...body }),
);
