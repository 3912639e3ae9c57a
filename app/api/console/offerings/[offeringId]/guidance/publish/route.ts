import { guidanceParams, publishGuidanceSchema } from '@/lib/content/guidance/schema';
import { publishGuidance } from '@/lib/content/guidance/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  { params: guidanceParams, body: publishGuidanceSchema },
  ({ actor, params, body }) => publishGuidance(actor, params.offeringId, body),
);
