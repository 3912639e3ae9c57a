import { consoleRoute } from '@/lib/http/console-route';
import { decideReviewSchema, decidedReviewSchema, reviewParams } from '@/lib/reviews/schema';
import { decideReview } from '@/lib/reviews/service';

export const POST = consoleRoute(
  {
    name: 'decideReview',
    summary: 'Decides a request',
    permissions: ['review.decide'],
    params: reviewParams,
    body: decideReviewSchema,
    answer: decidedReviewSchema,
  },
  ({ actor, params, body }) => decideReview(actor, params.reviewId, body),
);
