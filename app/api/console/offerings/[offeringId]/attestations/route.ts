import { attestationsParams, attestSchema } from '@/lib/checklist/schema';
import { attestItem } from '@/lib/checklist/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  { params: attestationsParams, body: attestSchema },
  ({ actor, params, body }) => attestItem(actor, params.offeringId, body.itemId),
);
