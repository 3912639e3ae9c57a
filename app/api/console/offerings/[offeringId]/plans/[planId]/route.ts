import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { planDtoSchema, planParams, savePlanSchema } from '@/lib/plans/schema';
import { deletePlan, savePlan } from '@/lib/plans/service';
import { planDetail } from '@/lib/plans/queries';

export const GET = consoleRoute(
  {
    name: 'planDetail',
    summary: 'One plan with its metrics and prices',
    permissions: ['offering.read'],
    params: planParams,
    answer: planDtoSchema,
  },
  ({ actor, params }) => planDetail(actor, params),
);

export const PUT = consoleRoute(
  {
    name: 'savePlan',
    summary: 'Saves a plan with its metrics and prices',
    permissions: ['offering.edit'],
    params: planParams,
    body: savePlanSchema,
    answer: planDtoSchema,
  },
  ({ actor, params, body }) => savePlan(actor, params, body),
);

export const DELETE = consoleRoute(
  {
    name: 'deletePlan',
    summary: 'Deletes a plan that is not deployed',
    permissions: ['offering.edit'],
    params: planParams,
    answer: noContent,
  },
  ({ actor, params }) => deletePlan(actor, params),
);
