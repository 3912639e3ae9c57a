import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { orderPlansSchema, plansParams } from '@/lib/plans/schema';
import { orderPlans } from '@/lib/plans/service';

export const PUT = consoleRoute(
  {
    name: 'orderPlans',
    summary: 'Puts the plans of an offering in another order',
    permissions: ['offering.edit'],
    params: plansParams,
    body: orderPlansSchema,
    answer: noContent,
  },
  ({ actor, params, body }) => orderPlans(actor, params.offeringId, body),
);
