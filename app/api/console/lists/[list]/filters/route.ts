import { consoleRoute } from '@/lib/http/console-route';
import { listParams, savedFilterSchema, saveFilterSchema } from '@/lib/lists/schema';
import { saveFilter } from '@/lib/lists/service';

export const POST = consoleRoute(
  {
    name: 'saveFilter',
    summary: 'Keeps a filter of a list under a name, for yourself',
    permissions: [],
    params: listParams,
    body: saveFilterSchema,
    answer: savedFilterSchema,
    created: true,
  },
  ({ actor, params, body }) => saveFilter(actor, params.list, body),
);
