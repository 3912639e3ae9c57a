import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { addRegionSchema } from '@/lib/installation/schema';
import { addRegion } from '@/lib/installation/service';

export const POST = consoleRoute(
  {
    name: 'addRegion',
    summary: 'Adds a geography, a region or a data center',
    permissions: ['installation.manage'],
    body: addRegionSchema,
    answer: noContent,
  },
  ({ actor, body }) => addRegion(actor, body),
);
