import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { ownGrants } from '@/lib/iam/grants/queries';
import { grantSchema } from '@/lib/iam/grants/schema';

export const GET = consoleRoute(
  {
    name: 'ownGrants',
    summary: 'The services that you have let log you in',
    permissions: [],
    sessionOnly: true,
    answer: z.array(grantSchema),
  },
  ({ actor }) => ownGrants(actor),
);
