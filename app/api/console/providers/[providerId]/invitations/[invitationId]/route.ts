import { consoleRoute } from '@/lib/http/console-route';
import { teamInvitationParams } from '@/lib/team/invitations/schema';
import { revokeInvitation } from '@/lib/team/invitations/service';

export const DELETE = consoleRoute({ params: teamInvitationParams }, ({ actor, params }) =>
  revokeInvitation(actor, params),
);
