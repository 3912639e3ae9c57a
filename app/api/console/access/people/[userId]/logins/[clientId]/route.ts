import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { personGrantParams } from '@/lib/iam/grants/schema';
import { endGrant } from '@/lib/iam/grants/service';

export const DELETE = consoleRoute(
  {
    name: 'endGrant',
    summary: 'Ends a person’s logins to a service, and its tokens for them',
    permissions: ['access.manage'],
    params: personGrantParams,
    answer: noContent,
  },
  ({ actor, params }) => endGrant(actor, params),
);
