import { z } from 'zod';
import { liveSessions } from '@/lib/auth/sessions/queries';
import { sessionSchema } from '@/lib/auth/sessions/schema';
import { endOtherSessions } from '@/lib/auth/sessions/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const GET = consoleRoute(
  {
    name: 'liveSessions',
    summary: 'The browsers in which you are signed in',
    permissions: [],
    sessionOnly: true,
    answer: z.array(sessionSchema),
  },
  ({ actor }) => liveSessions(actor),
);

export const DELETE = consoleRoute(
  {
    name: 'endOtherSessions',
    summary: 'Signs you out everywhere but here',
    permissions: [],
    sessionOnly: true,
    answer: noContent,
  },
  ({ actor }) => endOtherSessions(actor),
);
