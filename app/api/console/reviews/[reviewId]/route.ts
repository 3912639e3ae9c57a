import { consoleRoute } from '@/lib/http/console-route';
import { reviewDetail } from '@/lib/reviews/queries';
import { reviewDetailSchema, reviewParams } from '@/lib/reviews/schema';

export const GET = consoleRoute(
  {
    name: 'reviewDetail',
    summary: 'One request and the earlier ones of its kind',
    permissions: ['review.list'],
    params: reviewParams,
    answer: reviewDetailSchema,
  },
  ({ actor, params }) => reviewDetail(actor, params.reviewId),
);
