import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { claimReview, unclaimReview } from '@/lib/reviews/claims/service';
import { reviewParams } from '@/lib/reviews/schema';

export const POST = consoleRoute(
  {
    name: 'claimReview',
    summary: 'Tells the other reviewers that you are looking at a request',
    permissions: ['review.decide'],
    params: reviewParams,
    answer: noContent,
  },
  ({ actor, params }) => claimReview(actor, params.reviewId),
);

export const DELETE = consoleRoute(
  {
    name: 'unclaimReview',
    summary: 'Gives a request back to the worklist',
    permissions: ['review.decide'],
    params: reviewParams,
    answer: noContent,
  },
  ({ actor, params }) => unclaimReview(actor, params.reviewId),
);
