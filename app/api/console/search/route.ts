import { consoleRoute } from '@/lib/http/console-route';
import { searchEverything } from '@/lib/search/queries';
import { searchAnswerSchema, searchQuerySchema } from '@/lib/search/schema';

export const GET = consoleRoute(
  {
    name: 'searchEverything',
    summary: 'What these words name among the things that you may see',
    permissions: [],
    query: searchQuerySchema,
    answer: searchAnswerSchema,
  },
  ({ actor, query }) => searchEverything(actor, query),
);
