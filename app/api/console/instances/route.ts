import { consoleRoute } from '@/lib/http/console-route';
import { pageSchema } from '@/lib/core/pagination';
import { instancePage } from '@/lib/instances/queries';
import { createInstanceSchema, instanceQuerySchema, instanceSchema } from '@/lib/instances/schema';
import { createInstance } from '@/lib/instances/service';

export const GET = consoleRoute(
  {
    name: 'instancePage',
    summary: 'The instances in your accounts, the youngest first',
    permissions: [],
    query: instanceQuerySchema,
    answer: pageSchema(instanceSchema),
  },
  ({ actor, query }) => instancePage(actor, query),
);

export const POST = consoleRoute(
  {
    name: 'createInstance',
    summary: 'Creates an instance of a plan in a region',
    description:
      'It is there at once; the broker creates it in the background, which the answer’s `lastOperation` follows.',
    permissions: [],
    body: createInstanceSchema,
    answer: instanceSchema,
    created: true,
  },
  ({ actor, body }) => createInstance(actor, body),
);
