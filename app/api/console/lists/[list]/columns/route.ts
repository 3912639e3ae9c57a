import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { columnsSchema, listParams } from '@/lib/lists/schema';
import { setColumns } from '@/lib/lists/service';

export const PUT = consoleRoute(
  {
    name: 'setColumns',
    summary: 'Chooses the columns of a list and their order, for yourself',
    permissions: [],
    params: listParams,
    body: columnsSchema,
    answer: noContent,
  },
  ({ actor, params, body }) => setColumns(actor, params.list, body.columns),
);
