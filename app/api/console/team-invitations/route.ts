import { consoleRoute } from '@/lib/http/console-route';
import { acceptTeamInvitation } from '@/lib/team/invitations/join';
import { acceptTeamInvitationSchema } from '@/lib/team/invitations/schema';

export const POST = consoleRoute({ sessionOnly: true, body: acceptTeamInvitationSchema }, ({ actor, body }) =>
  acceptTeamInvitation(actor, body),
);
