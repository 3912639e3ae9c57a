import { guidanceDtoSchema, guidanceParams, saveGuidanceSchema } from '@/lib/content/guidance/schema';
import { saveGuidance } from '@/lib/content/guidance/service';
import { consoleRoute } from '@/lib/http/console-route';
import { guidanceDocument } from '@/lib/content/guidance/queries';

export const GET = consoleRoute(
  {
    name: 'guidanceDocument',
    summary: 'The getting-started documentation',
    permissions: ['offering.read'],
    params: guidanceParams,
    answer: guidanceDtoSchema,
  },
  ({ actor, params }) => guidanceDocument(actor, params.offeringId),
);

export const PUT = consoleRoute(
  {
    name: 'saveGuidance',
    summary: 'Saves the getting-started documentation',
    permissions: ['offering.edit'],
    params: guidanceParams,
    body: saveGuidanceSchema,
    answer: guidanceDtoSchema,
  },
  ({ actor, params, body }) => saveGuidance(actor, params.offeringId, body),
);
