import { consoleRoute } from '@/lib/http/console-route';
import { allowListParams, inviteSchema } from '@/lib/visibility/allow-list/schema';
import { invite } from '@/lib/visibility/allow-list/service';

export const POST = consoleRoute({ params: allowListParams, body: inviteSchema }, ({ actor, params, body }) =>
  invite(actor, params.offeringId, body),
);
