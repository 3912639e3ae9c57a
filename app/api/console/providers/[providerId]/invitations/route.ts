import { consoleRoute } from '@/lib/http/console-route';
import { openTeamInvitations } from '@/lib/team/invitations/queries';
import { inviteMemberSchema } from '@/lib/team/invitations/schema';
import { inviteMember } from '@/lib/team/invitations/service';
import { teamParams } from '@/lib/team/members/schema';

export const GET = consoleRoute({ params: teamParams }, ({ actor, params }) =>
  openTeamInvitations(actor, params.providerId),
);

export const POST = consoleRoute(
  { params: teamParams, body: inviteMemberSchema },
  ({ actor, params, body }) => inviteMember(actor, params.providerId, body),
);
