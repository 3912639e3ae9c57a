import { consoleRoute } from '@/lib/http/console-route';
import { allowListParams, createdInvitationSchema, inviteSchema } from '@/lib/visibility/allow-list/schema';
import { invite } from '@/lib/visibility/allow-list/service';

export const POST = consoleRoute(
  {
    name: 'inviteToAllowList',
    summary: 'Makes a link that lets its reader join the allow-list',
    permissions: ['allowList.manage'],
    params: allowListParams,
    body: inviteSchema,
    answer: createdInvitationSchema,
    created: true,
  },
  ({ actor, params, body }) => invite(actor, params.offeringId, body),
);
