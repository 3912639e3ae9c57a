import { consoleRoute } from '@/lib/http/console-route';
import { allowListOf } from '@/lib/visibility/allow-list/queries';
import { addAccountSchema, allowListParams } from '@/lib/visibility/allow-list/schema';
import { addAccount } from '@/lib/visibility/allow-list/service';

export const GET = consoleRoute({ params: allowListParams }, ({ actor, params }) =>
  allowListOf(actor, params.offeringId),
);

export const POST = consoleRoute(
  { params: allowListParams, body: addAccountSchema },
  ({ actor, params, body }) => addAccount(actor, params.offeringId, body),
);
