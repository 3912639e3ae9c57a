import { consoleRoute } from '@/lib/http/console-route';
import { reviewQueue } from '@/lib/reviews/queries';
import { reviewQuerySchema } from '@/lib/reviews/schema';

export const GET = consoleRoute({ query: reviewQuerySchema }, ({ actor, query }) =>
  reviewQueue(actor, query),
);
