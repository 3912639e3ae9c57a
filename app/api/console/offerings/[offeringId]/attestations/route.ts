import { attestationsParams, attestSchema } from '@/lib/checklist/schema';
import { noContent } from '@/lib/http/operation';
import { attestItem } from '@/lib/checklist/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'attestItem',
    summary: 'Ticks an item of the checklist',
    permissions: ['checklist.attest', 'checklist.review'],
    params: attestationsParams,
    body: attestSchema,
    answer: noContent,
  },
  ({ actor, params, body }) => attestItem(actor, params.offeringId, body.itemId),
);
