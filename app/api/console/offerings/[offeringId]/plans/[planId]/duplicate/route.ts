import { consoleRoute } from '@/lib/http/console-route';
import { planParams } from '@/lib/plans/schema';
import { duplicatePlan } from '@/lib/plans/service';

export const POST = consoleRoute({ params: planParams }, ({ actor, params }) => duplicatePlan(actor, params));
