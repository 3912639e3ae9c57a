import { consoleRoute } from '@/lib/http/console-route';
import { planDtoSchema, planParams } from '@/lib/plans/schema';
import { duplicatePlan } from '@/lib/plans/service';

export const POST = consoleRoute(
  {
    name: 'duplicatePlan',
    summary: 'Adds a copy of a paid plan under a name of its own',
    permissions: ['offering.edit'],
    params: planParams,
    answer: planDtoSchema,
    created: true,
  },
  ({ actor, params }) => duplicatePlan(actor, params),
);
