import { startRun } from '@/lib/brokers/conformance/service';
import { brokerParams } from '@/lib/brokers/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute({ params: brokerParams }, ({ actor, params }) =>
  startRun(actor, params.offeringId, params.brokerId),
);
