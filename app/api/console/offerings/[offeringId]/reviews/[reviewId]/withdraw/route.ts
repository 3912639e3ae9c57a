import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { offeringReviewParams } from '@/lib/reviews/schema';
import { withdrawReview } from '@/lib/reviews/service';

export const POST = consoleRoute(
  {
    name: 'withdrawReview',
    summary: 'Takes a request back',
    permissions: ['offering.edit', 'release.request', 'offering.deprecate'],
    params: offeringReviewParams,
    answer: noContent,
  },
  ({ actor, params }) => withdrawReview(actor, params.offeringId, params.reviewId),
);
