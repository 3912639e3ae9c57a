import { consoleRoute } from '@/lib/http/console-route';
import { planParams, savePlanSchema } from '@/lib/plans/schema';
import { deletePlan, savePlan } from '@/lib/plans/service';

export const PUT = consoleRoute({ params: planParams, body: savePlanSchema }, ({ actor, params, body }) =>
  savePlan(actor, params, body),
);

export const DELETE = consoleRoute({ params: planParams }, ({ actor, params }) => deletePlan(actor, params));
