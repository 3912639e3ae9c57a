import { consoleRoute } from '@/lib/http/console-route';
import { planDtoSchema, planParams } from '@/lib/plans/schema';
import { restorePlan } from '@/lib/plans/service';

export const POST = consoleRoute(
  {
    name: 'restorePlan',
    summary: 'Puts a plan back that was deleted a moment ago',
    permissions: ['offering.edit'],
    params: planParams,
    answer: planDtoSchema,
  },
  ({ actor, params }) => restorePlan(actor, params),
);
