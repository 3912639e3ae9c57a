import { consoleRoute } from '@/lib/http/console-route';
import { orderPlansSchema, plansParams } from '@/lib/plans/schema';
import { orderPlans } from '@/lib/plans/service';

export const PUT = consoleRoute({ params: plansParams, body: orderPlansSchema }, ({ actor, params, body }) =>
  orderPlans(actor, params.offeringId, body),
);
