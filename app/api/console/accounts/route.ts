import { z } from 'zod';
import { accessQuerySchema } from '@/lib/auth/sessions/schema';
import { consoleRoute } from '@/lib/http/console-route';
import { listAccounts } from '@/lib/team/accounts/queries';
import { accountSchema } from '@/lib/team/accounts/schema';

export const GET = consoleRoute(
  {
    name: 'listAccounts',
    summary: 'The platform’s accounts',
    permissions: ['account.suspend'],
    query: accessQuerySchema,
    answer: z.array(accountSchema),
  },
  ({ actor, query: { q } }) => listAccounts(actor, q),
);
