import { brokersParams } from '@/lib/brokers/schema';
import { noContent } from '@/lib/http/operation';
import { importSchema } from '@/lib/deployments/import/schema';
import { importFromBroker } from '@/lib/deployments/import/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'importFromBroker',
    summary: 'Fills in the definition from a running broker’s catalog',
    permissions: ['offering.edit'],
    params: brokersParams,
    body: importSchema,
    answer: noContent,
  },
  ({ actor, params, body }) => importFromBroker(actor, params.offeringId, body),
);
