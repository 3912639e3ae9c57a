import { consoleRoute } from '@/lib/http/console-route';
import { allowListOf } from '@/lib/visibility/allow-list/queries';
import {
  addAccountSchema,
  allowListEntrySchema,
  allowListParams,
  allowListSchema,
} from '@/lib/visibility/allow-list/schema';
import { addAccount } from '@/lib/visibility/allow-list/service';

export const GET = consoleRoute(
  {
    name: 'allowList',
    summary: 'The accounts that see the offering while it is limited',
    permissions: ['offering.read'],
    params: allowListParams,
    answer: allowListSchema,
  },
  ({ actor, params }) => allowListOf(actor, params.offeringId),
);

export const POST = consoleRoute(
  {
    name: 'addAccount',
    summary: 'Puts an account on the allow-list',
    permissions: ['allowList.manage'],
    params: allowListParams,
    body: addAccountSchema,
    answer: allowListEntrySchema,
    created: true,
  },
  ({ actor, params, body }) => addAccount(actor, params.offeringId, body),
);
