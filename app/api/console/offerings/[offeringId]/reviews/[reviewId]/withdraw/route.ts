import { consoleRoute } from '@/lib/http/console-route';
import { offeringReviewParams } from '@/lib/reviews/schema';
import { withdrawReview } from '@/lib/reviews/service';

export const POST = consoleRoute({ params: offeringReviewParams }, ({ actor, params }) =>
  withdrawReview(actor, params.offeringId, params.reviewId),
);
