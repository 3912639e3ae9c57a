import { consoleRoute } from '@/lib/http/console-route';
import { acceptInvitationSchema } from '@/lib/visibility/allow-list/schema';
import { acceptInvitation } from '@/lib/visibility/allow-list/service';

export const POST = consoleRoute({ sessionOnly: true, body: acceptInvitationSchema }, ({ actor, body }) =>
  acceptInvitation(actor, body),
);
