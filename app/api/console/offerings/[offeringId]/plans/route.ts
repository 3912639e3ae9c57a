import { consoleRoute } from '@/lib/http/console-route';
import { planList } from '@/lib/plans/queries';
import { createPlanSchema, plansParams } from '@/lib/plans/schema';
import { createPlan } from '@/lib/plans/service';

export const GET = consoleRoute({ params: plansParams }, ({ actor, params }) =>
  planList(actor, params.offeringId),
);

export const POST = consoleRoute({ params: plansParams, body: createPlanSchema }, ({ actor, params, body }) =>
  createPlan(actor, params.offeringId, body),
);
