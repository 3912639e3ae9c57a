import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { grantParams } from '@/lib/iam/grants/schema';
import { endOwnGrant } from '@/lib/iam/grants/service';

export const DELETE = consoleRoute(
  {
    name: 'endOwnGrant',
    summary: 'Ends what you allowed a service, and its tokens for you',
    permissions: [],
    sessionOnly: true,
    params: grantParams,
    answer: noContent,
  },
  ({ actor, params }) => endOwnGrant(actor, params.clientId),
);
