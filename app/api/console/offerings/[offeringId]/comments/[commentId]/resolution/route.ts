import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { commentParams, resolutionSchema } from '@/lib/reviews/comments/schema';
import { resolveComment } from '@/lib/reviews/comments/service';

export const PUT = consoleRoute(
  {
    name: 'resolveComment',
    summary: 'Resolves a comment, or opens it again',
    permissions: ['review.comment'],
    params: commentParams,
    body: resolutionSchema,
    answer: noContent,
  },
  ({ actor, params: { offeringId, commentId }, body }) =>
    resolveComment(actor, offeringId, { commentId, ...body }),
);
