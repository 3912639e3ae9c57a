import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { teamInvitationParams } from '@/lib/team/invitations/schema';
import { revokeInvitation } from '@/lib/team/invitations/service';

export const DELETE = consoleRoute(
  {
    name: 'revokeInvitation',
    summary: 'Ends an invitation into the team before it is used',
    permissions: ['team.manage'],
    params: teamInvitationParams,
    answer: noContent,
  },
  ({ actor, params }) => revokeInvitation(actor, params),
);
