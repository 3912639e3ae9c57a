import { consoleRoute } from '@/lib/http/console-route';
import { instanceDetail } from '@/lib/instances/queries';
import {
  instanceDetailSchema,
  instanceParams,
  instanceSchema,
  removeInstanceSchema,
  updateInstanceSchema,
} from '@/lib/instances/schema';
import { removeInstance, updateInstance } from '@/lib/instances/service';

export const GET = consoleRoute(
  {
    name: 'instanceDetail',
    summary: 'Everything about an instance but its credentials',
    permissions: [],
    params: instanceParams,
    answer: instanceDetailSchema,
  },
  ({ actor, params }) => instanceDetail(actor, params.instanceId),
);

export const PATCH = consoleRoute(
  {
    name: 'updateInstance',
    summary: 'Renames an instance, or gives it another plan or other parameters',
    permissions: [],
    params: instanceParams,
    body: updateInstanceSchema,
    answer: instanceSchema,
  },
  ({ actor, params, body }) => updateInstance(actor, params.instanceId, body),
);

export const DELETE = consoleRoute(
  {
    name: 'removeInstance',
    summary: 'Deletes an instance, for good or so that it can be restored for some days',
    permissions: [],
    params: instanceParams,
    body: removeInstanceSchema,
    answer: instanceSchema,
  },
  ({ actor, params, body }) => removeInstance(actor, params.instanceId, body),
);
