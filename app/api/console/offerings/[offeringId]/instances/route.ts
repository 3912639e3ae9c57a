import { consoleRoute } from '@/lib/http/console-route';
import { pageSchema } from '@/lib/core/pagination';
import { instanceQuerySchema, instanceSchema } from '@/lib/instances/schema';
import { offeringInstances } from '@/lib/instances/queries';
import { offeringParams } from '@/lib/offerings/schema';

export const GET = consoleRoute(
  {
    name: 'offeringInstances',
    summary: 'The instances that customers have of an offering',
    permissions: ['offering.read'],
    params: offeringParams,
    query: instanceQuerySchema,
    answer: pageSchema(instanceSchema),
  },
  ({ actor, params, query }) => offeringInstances(actor, params.offeringId, query),
);
