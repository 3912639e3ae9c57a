import { consoleRoute } from '@/lib/http/console-route';
import { decideReviewSchema, reviewParams } from '@/lib/reviews/schema';
import { decideReview } from '@/lib/reviews/service';

export const POST = consoleRoute(
  { params: reviewParams, body: decideReviewSchema },
  ({ actor, params, body }) => decideReview(actor, params.reviewId, body),
);
