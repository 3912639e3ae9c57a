import { tokenParams } from '@/lib/auth/tokens/schema';
import { revokeToken } from '@/lib/auth/tokens/service';
import { consoleRoute } from '@/lib/http/console-route';

export const DELETE = consoleRoute({ sessionOnly: true, params: tokenParams }, ({ actor, params }) =>
  revokeToken(actor, params.tokenId),
);
