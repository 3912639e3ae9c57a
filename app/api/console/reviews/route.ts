import { consoleRoute } from '@/lib/http/console-route';
import { pageSchema } from '@/lib/core/pagination';
import { reviewQueue } from '@/lib/reviews/queries';
import { queuedReviewSchema, reviewQuerySchema } from '@/lib/reviews/schema';

export const GET = consoleRoute(
  {
    name: 'reviewQueue',
    summary: 'The reviewers’ worklist',
    permissions: ['review.list'],
    query: reviewQuerySchema,
    answer: pageSchema(queuedReviewSchema),
  },
  ({ actor, query }) => reviewQueue(actor, query),
);
