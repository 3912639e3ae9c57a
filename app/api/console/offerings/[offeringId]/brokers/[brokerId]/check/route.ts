import { consoleRoute } from '@/lib/http/console-route';
import { brokerParams } from '@/lib/brokers/schema';
import { checkBroker } from '@/lib/brokers/service';

export const POST = consoleRoute({ params: brokerParams }, ({ actor, params }) =>
  checkBroker(actor, params.offeringId, params.brokerId),
);
