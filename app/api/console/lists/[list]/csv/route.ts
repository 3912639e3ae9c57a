import { consoleRoute } from '@/lib/http/console-route';
import { csvResponse } from '@/lib/http/csv-response';
import { file } from '@/lib/http/operation';
import { exportList } from '@/lib/lists/export/service';
import { csvParams, csvQuerySchema } from '@/lib/lists/schema';

export const GET = consoleRoute(
  {
    name: 'exportList',
    summary: 'All rows of a list that a filter shows, as CSV',
    permissions: [],
    params: csvParams,
    query: csvQuerySchema,
    answer: file('text/csv'),
  },
  ({ actor, params, query }) =>
    csvResponse((t) => exportList(actor, t, { list: params.list, search: query })),
);
