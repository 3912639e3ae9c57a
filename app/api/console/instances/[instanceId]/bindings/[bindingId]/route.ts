import { consoleRoute } from '@/lib/http/console-route';
import { removeBinding } from '@/lib/instances/bindings/service';
import { bindingParams, bindingSchema } from '@/lib/instances/schema';

export const DELETE = consoleRoute(
  {
    name: 'removeBinding',
    summary: 'Deletes credentials',
    permissions: [],
    params: bindingParams,
    answer: bindingSchema,
  },
  ({ actor, params }) => removeBinding(actor, params),
);
