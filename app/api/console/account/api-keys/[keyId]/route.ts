import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { ownKeyParams } from '@/lib/iam/own-keys/schema';
import { deleteOwnKey } from '@/lib/iam/own-keys/service';

export const DELETE = consoleRoute(
  {
    name: 'deleteOwnKey',
    summary: 'Ends an API key of yours, and the tokens that it gave',
    permissions: [],
    sessionOnly: true,
    params: ownKeyParams,
    answer: noContent,
  },
  ({ actor, params }) => deleteOwnKey(actor, params.keyId),
);
