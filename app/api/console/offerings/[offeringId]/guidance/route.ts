import { guidanceParams, saveGuidanceSchema } from '@/lib/content/guidance/schema';
import { saveGuidance } from '@/lib/content/guidance/service';
import { consoleRoute } from '@/lib/http/console-route';

export const PUT = consoleRoute(
  { params: guidanceParams, body: saveGuidanceSchema },
  ({ actor, params, body }) => saveGuidance(actor, params.offeringId, body),
);
