import { consoleRoute } from '@/lib/http/console-route';
import { plansParams, waiveFreePlanSchema } from '@/lib/plans/schema';
import { waiveFreePlan } from '@/lib/plans/service';

export const POST = consoleRoute(
  {
    name: 'waiveFreePlan',
    summary: 'Lets an offering do without a free plan, or no longer',
    permissions: ['review.decide'],
    params: plansParams,
    body: waiveFreePlanSchema,
    answer: waiveFreePlanSchema,
  },
  ({ actor, params, body }) => waiveFreePlan(actor, params.offeringId, body),
);
