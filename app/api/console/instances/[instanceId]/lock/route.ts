import { consoleRoute } from '@/lib/http/console-route';
import { instanceParams, instanceSchema, lockInstanceSchema } from '@/lib/instances/schema';
import { lockInstanceAgainst } from '@/lib/instances/service';

export const PUT = consoleRoute(
  {
    name: 'lockInstance',
    summary: 'Locks an instance against changes and deletion, or unlocks it',
    permissions: [],
    params: instanceParams,
    body: lockInstanceSchema,
    answer: instanceSchema,
  },
  ({ actor, params, body }) => lockInstanceAgainst(actor, params.instanceId, body),
);
