import { consoleRoute } from '@/lib/http/console-route';
import { acceptInvitationSchema, acceptedInvitationSchema } from '@/lib/visibility/allow-list/schema';
import { acceptInvitation } from '@/lib/visibility/allow-list/service';

export const POST = consoleRoute(
  {
    name: 'acceptInvitation',
    summary: 'Puts one of your accounts on the allow-list that you were invited to',
    permissions: [],
    sessionOnly: true,
    body: acceptInvitationSchema,
    answer: acceptedInvitationSchema,
  },
  ({ actor, body }) => acceptInvitation(actor, body),
);
