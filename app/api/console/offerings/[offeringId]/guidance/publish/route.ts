import { guidanceDtoSchema, guidanceParams, publishGuidanceSchema } from '@/lib/content/guidance/schema';
import { publishGuidance } from '@/lib/content/guidance/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'publishGuidance',
    summary: 'Publishes the saved documentation',
    permissions: ['offering.edit'],
    params: guidanceParams,
    body: publishGuidanceSchema,
    answer: guidanceDtoSchema,
  },
  ({ actor, params, body }) => publishGuidance(actor, params.offeringId, body),
);
