import { consoleRoute } from '@/lib/http/console-route';
import { instanceParams, instanceSchema } from '@/lib/instances/schema';
import { restoreInstance } from '@/lib/instances/service';

export const POST = consoleRoute(
  {
    name: 'restoreInstance',
    summary: 'Takes back the deletion of an instance',
    permissions: [],
    params: instanceParams,
    answer: instanceSchema,
  },
  ({ actor, params }) => restoreInstance(actor, params.instanceId),
);
