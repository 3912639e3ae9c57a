import { consoleRoute } from '@/lib/http/console-route';
import { brokersParams, registerBrokerSchema } from '@/lib/brokers/schema';
import { registerBroker } from '@/lib/brokers/service';

export const POST = consoleRoute(
  { params: brokersParams, body: registerBrokerSchema },
  ({ actor, params, body }) => registerBroker(actor, params.offeringId, body),
);
