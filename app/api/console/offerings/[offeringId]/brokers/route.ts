import { consoleRoute } from '@/lib/http/console-route';
import { brokerDetailSchema, brokersParams, registerBrokerSchema } from '@/lib/brokers/schema';
import { registerBroker } from '@/lib/brokers/service';

export const POST = consoleRoute(
  {
    name: 'registerBroker',
    summary: 'Registers a broker',
    permissions: ['broker.manage'],
    params: brokersParams,
    body: registerBrokerSchema,
    answer: brokerDetailSchema,
    created: true,
  },
  ({ actor, params, body }) => registerBroker(actor, params.offeringId, body),
);
