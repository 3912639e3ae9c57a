import { brokersParams } from '@/lib/brokers/schema';
import { importSchema } from '@/lib/deployments/import/schema';
import { importFromBroker } from '@/lib/deployments/import/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute({ params: brokersParams, body: importSchema }, ({ actor, params, body }) =>
  importFromBroker(actor, params.offeringId, body),
);
