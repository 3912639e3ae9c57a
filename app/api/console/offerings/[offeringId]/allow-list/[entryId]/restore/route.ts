import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { allowListEntryParams } from '@/lib/visibility/allow-list/schema';
import { restoreEntry } from '@/lib/visibility/allow-list/service';

export const POST = consoleRoute(
  {
    name: 'restoreAllowListEntry',
    summary: 'Puts an account back on the allow-list that was removed a moment ago',
    permissions: ['allowList.manage'],
    params: allowListEntryParams,
    answer: noContent,
  },
  ({ actor, params }) => restoreEntry(actor, params.offeringId, params.entryId),
);
