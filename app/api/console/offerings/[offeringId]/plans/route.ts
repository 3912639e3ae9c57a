import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { planList } from '@/lib/plans/queries';
import { createPlanSchema, planDtoSchema, plansParams } from '@/lib/plans/schema';
import { createPlan } from '@/lib/plans/service';

export const GET = consoleRoute(
  {
    name: 'planList',
    summary: 'The offering’s plans in their order',
    permissions: ['offering.read'],
    params: plansParams,
    answer: z.array(planDtoSchema),
  },
  ({ actor, params }) => planList(actor, params.offeringId),
);

export const POST = consoleRoute(
  {
    name: 'createPlan',
    summary: 'Adds a plan',
    permissions: ['offering.edit'],
    params: plansParams,
    body: createPlanSchema,
    answer: planDtoSchema,
    created: true,
  },
  ({ actor, params, body }) => createPlan(actor, params.offeringId, body),
);
