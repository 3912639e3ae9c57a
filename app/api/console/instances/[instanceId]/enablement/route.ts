import { consoleRoute } from '@/lib/http/console-route';
import { setEnablement } from '@/lib/instances/enablement/service';
import { enablementSchema, instanceParams, instanceSchema } from '@/lib/instances/schema';

export const PUT = consoleRoute(
  {
    name: 'setEnablement',
    summary: 'Disables an instance, or enables it again',
    permissions: ['instance.enable'],
    params: instanceParams,
    body: enablementSchema,
    answer: instanceSchema,
  },
  ({ actor, params, body }) => setEnablement(actor, params.instanceId, body),
);
