import { consoleRoute } from '@/lib/http/console-route';
import { plansParams, waiveFreePlanSchema } from '@/lib/plans/schema';
import { waiveFreePlan } from '@/lib/plans/service';

export const POST = consoleRoute(
  { params: plansParams, body: waiveFreePlanSchema },
  ({ actor, params, body }) => waiveFreePlan(actor, params.offeringId, body),
);
