import { consoleRoute } from '@/lib/http/console-route';
import { allowListEntryParams } from '@/lib/visibility/allow-list/schema';
import { removeEntry } from '@/lib/visibility/allow-list/service';

export const DELETE = consoleRoute({ params: allowListEntryParams }, ({ actor, params }) =>
  removeEntry(actor, params.offeringId, params.entryId),
);
