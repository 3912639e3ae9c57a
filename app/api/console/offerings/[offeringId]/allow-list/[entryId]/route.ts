import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { allowListEntryParams } from '@/lib/visibility/allow-list/schema';
import { removeEntry } from '@/lib/visibility/allow-list/service';

export const DELETE = consoleRoute(
  {
    name: 'removeAllowListEntry',
    summary: 'Takes an account off the allow-list',
    permissions: ['allowList.manage'],
    params: allowListEntryParams,
    answer: noContent,
  },
  ({ actor, params }) => removeEntry(actor, params.offeringId, params.entryId),
);
