import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { changeFilterSchema, savedFilterParams, savedFilterSchema } from '@/lib/lists/schema';
import { changeFilter, deleteFilter } from '@/lib/lists/service';

export const PUT = consoleRoute(
  {
    name: 'changeFilter',
    summary: 'Renames one of your filters, replaces what it keeps, or opens the list with it',
    permissions: [],
    params: savedFilterParams,
    body: changeFilterSchema,
    answer: savedFilterSchema,
  },
  ({ actor, params, body }) => changeFilter(actor, params, body),
);

export const DELETE = consoleRoute(
  {
    name: 'deleteFilter',
    summary: 'Deletes one of your filters',
    permissions: [],
    params: savedFilterParams,
    answer: noContent,
  },
  ({ actor, params }) => deleteFilter(actor, params),
);
