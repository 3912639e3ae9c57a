import { consoleRoute } from '@/lib/http/console-route';
import { offeringReviews } from '@/lib/reviews/queries';
import { offeringParams, submitReviewSchema } from '@/lib/reviews/schema';
import { submitReview } from '@/lib/reviews/service';

export const GET = consoleRoute({ params: offeringParams }, ({ actor, params }) =>
  offeringReviews(actor, params.offeringId),
);

export const POST = consoleRoute(
  { params: offeringParams, body: submitReviewSchema },
  ({ actor, params, body }) => submitReview(actor, params.offeringId, body),
);
