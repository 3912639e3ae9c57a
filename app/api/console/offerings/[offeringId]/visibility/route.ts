import { consoleRoute } from '@/lib/http/console-route';
import { changeVisibilitySchema, visibilityParams } from '@/lib/visibility/schema';
import { changeVisibility } from '@/lib/visibility/service';

export const POST = consoleRoute(
  { params: visibilityParams, body: changeVisibilitySchema },
  ({ actor, params, body }) => changeVisibility(actor, params.offeringId, body),
);
