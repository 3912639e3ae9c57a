import { consoleRoute } from '@/lib/http/console-route';
import { invitationParams } from '@/lib/visibility/allow-list/schema';
import { withdrawInvitation } from '@/lib/visibility/allow-list/service';

export const DELETE = consoleRoute({ params: invitationParams }, ({ actor, params }) =>
  withdrawInvitation(actor, params.offeringId, params.invitationId),
);
