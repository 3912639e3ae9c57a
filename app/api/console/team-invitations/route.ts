import { consoleRoute } from '@/lib/http/console-route';
import { acceptTeamInvitation } from '@/lib/team/invitations/join';
import { acceptTeamInvitationSchema, joinedSchema } from '@/lib/team/invitations/schema';

export const POST = consoleRoute(
  {
    name: 'acceptTeamInvitation',
    summary: 'Joins a team by the link that was made for your address',
    permissions: [],
    sessionOnly: true,
    body: acceptTeamInvitationSchema,
    answer: joinedSchema,
  },
  ({ actor, body }) => acceptTeamInvitation(actor, body),
);
