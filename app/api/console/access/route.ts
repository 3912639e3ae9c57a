import { z } from 'zod';
import { allSessions } from '@/lib/auth/sessions/queries';
import { accessQuerySchema, personSessionSchema } from '@/lib/auth/sessions/schema';
import { consoleRoute } from '@/lib/http/console-route';
import { allGrants } from '@/lib/iam/grants/queries';
import { personGrantSchema } from '@/lib/iam/grants/schema';

export const GET = consoleRoute(
  {
    name: 'listAccess',
    summary: 'Who is signed in, and which services they let log them in',
    permissions: ['access.manage'],
    query: accessQuerySchema,
    answer: z.strictObject({ sessions: z.array(personSessionSchema), logins: z.array(personGrantSchema) }),
  },
  async ({ actor, query: { q } }) => ({
    sessions: await allSessions(actor, q),
    logins: await allGrants(actor, q),
  }),
);
