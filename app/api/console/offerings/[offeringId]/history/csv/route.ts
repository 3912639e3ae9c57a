import { consoleRoute } from '@/lib/http/console-route';
import { csvResponse } from '@/lib/http/csv-response';
import { file } from '@/lib/http/operation';
import { exportHistory } from '@/lib/lists/export/service';
import { csvQuerySchema } from '@/lib/lists/schema';
import { offeringParams } from '@/lib/offerings/schema';

export const GET = consoleRoute(
  {
    name: 'exportHistory',
    summary: 'What happened to an offering, as CSV',
    permissions: ['offering.read'],
    params: offeringParams,
    query: csvQuerySchema,
    answer: file('text/csv'),
  },
  ({ actor, params, query }) =>
    csvResponse((t) => exportHistory(actor, t, { offeringId: params.offeringId, search: query })),
);
