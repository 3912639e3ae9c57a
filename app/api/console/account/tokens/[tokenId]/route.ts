import { tokenParams } from '@/lib/auth/tokens/schema';
import { revokeToken } from '@/lib/auth/tokens/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const DELETE = consoleRoute(
  {
    name: 'revokeToken',
    summary: 'Ends a personal access token',
    permissions: [],
    sessionOnly: true,
    params: tokenParams,
    answer: noContent,
  },
  ({ actor, params }) => revokeToken(actor, params.tokenId),
);
