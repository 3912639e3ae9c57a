import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { membersOf } from '@/lib/team/members/queries';
import { memberSchema, teamParams } from '@/lib/team/members/schema';

export const GET = consoleRoute(
  {
    name: 'membersOf',
    summary: 'Who works for a provider, longest first',
    permissions: ['team.read'],
    params: teamParams,
    answer: z.array(memberSchema),
  },
  ({ actor, params }) => membersOf(actor, params.providerId),
);
