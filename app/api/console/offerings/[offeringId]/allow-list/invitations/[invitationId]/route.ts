import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { invitationParams } from '@/lib/visibility/allow-list/schema';
import { withdrawInvitation } from '@/lib/visibility/allow-list/service';

export const DELETE = consoleRoute(
  {
    name: 'withdrawInvitation',
    summary: 'Ends an invitation that nobody has accepted',
    permissions: ['allowList.manage'],
    params: invitationParams,
    answer: noContent,
  },
  ({ actor, params }) => withdrawInvitation(actor, params.offeringId, params.invitationId),
);
