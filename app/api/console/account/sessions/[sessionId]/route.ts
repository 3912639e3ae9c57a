import { sessionParams } from '@/lib/auth/sessions/schema';
import { endOwnSession } from '@/lib/auth/sessions/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const DELETE = consoleRoute(
  {
    name: 'endOwnSession',
    summary: 'Signs one of your browsers out',
    permissions: [],
    sessionOnly: true,
    params: sessionParams,
    answer: noContent,
  },
  ({ actor, params }) => endOwnSession(actor, params.sessionId),
);
