import { consoleRoute } from '@/lib/http/console-route';
import { renewInvitationSchema, teamInvitationParams } from '@/lib/team/invitations/schema';
import { renewInvitation } from '@/lib/team/invitations/service';

export const POST = consoleRoute(
  { params: teamInvitationParams, body: renewInvitationSchema },
  ({ actor, params, body }) => renewInvitation(actor, params, body),
);
