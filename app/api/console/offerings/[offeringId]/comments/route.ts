import { consoleRoute } from '@/lib/http/console-route';
import { commentThreads } from '@/lib/reviews/comments/queries';
import {
  addCommentSchema,
  commentDtoSchema,
  commentsParams,
  commentsSchema,
} from '@/lib/reviews/comments/schema';
import { addComment } from '@/lib/reviews/comments/service';

export const GET = consoleRoute(
  {
    name: 'commentThreads',
    summary: 'The comments on the offering’s fields, oldest first',
    permissions: ['offering.read'],
    params: commentsParams,
    answer: commentsSchema,
  },
  ({ actor, params }) => commentThreads(actor, params.offeringId),
);

export const POST = consoleRoute(
  {
    name: 'addComment',
    summary: 'Comments on a field of the offering',
    permissions: ['review.comment'],
    params: commentsParams,
    body: addCommentSchema,
    answer: commentDtoSchema,
    created: true,
  },
  ({ actor, params, body }) => addComment(actor, params.offeringId, body),
);
