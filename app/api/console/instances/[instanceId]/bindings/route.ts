import { consoleRoute } from '@/lib/http/console-route';
import { createBinding } from '@/lib/instances/bindings/service';
import { bindingSchema, createBindingSchema, instanceParams } from '@/lib/instances/schema';

export const POST = consoleRoute(
  {
    name: 'createBinding',
    summary: 'Asks the broker for credentials',
    permissions: [],
    params: instanceParams,
    body: createBindingSchema,
    answer: bindingSchema,
    created: true,
  },
  ({ actor, params, body }) => createBinding(actor, params.instanceId, body),
);
