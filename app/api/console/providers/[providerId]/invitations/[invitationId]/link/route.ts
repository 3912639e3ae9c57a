import { consoleRoute } from '@/lib/http/console-route';
import {
  createdTeamInvitationSchema,
  renewInvitationSchema,
  teamInvitationParams,
} from '@/lib/team/invitations/schema';
import { renewInvitation } from '@/lib/team/invitations/service';

export const POST = consoleRoute(
  {
    name: 'renewInvitation',
    summary: 'Makes a new link for an invitation; the older one stops working',
    permissions: ['team.manage'],
    params: teamInvitationParams,
    body: renewInvitationSchema,
    answer: createdTeamInvitationSchema,
  },
  ({ actor, params, body }) => renewInvitation(actor, params, body),
);
