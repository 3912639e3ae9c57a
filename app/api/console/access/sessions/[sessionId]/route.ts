import { sessionParams } from '@/lib/auth/sessions/schema';
import { endAnySession } from '@/lib/auth/sessions/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const DELETE = consoleRoute(
  {
    name: 'endAnySession',
    summary: 'Signs a browser of anybody out',
    permissions: ['access.manage'],
    params: sessionParams,
    answer: noContent,
  },
  ({ actor, params }) => endAnySession(actor, params.sessionId),
);
