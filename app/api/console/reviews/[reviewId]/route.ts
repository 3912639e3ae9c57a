import { consoleRoute } from '@/lib/http/console-route';
import { reviewDetail } from '@/lib/reviews/queries';
import { reviewParams } from '@/lib/reviews/schema';

export const GET = consoleRoute({ params: reviewParams }, ({ actor, params }) =>
  reviewDetail(actor, params.reviewId),
);
