import { consoleRoute } from '@/lib/http/console-route';
import { brokerDetailSchema, brokerParams } from '@/lib/brokers/schema';
import { checkBroker } from '@/lib/brokers/service';

export const POST = consoleRoute(
  {
    name: 'checkBroker',
    summary: 'Fetches the broker’s catalog and compares it with the definition',
    permissions: ['broker.manage'],
    params: brokerParams,
    answer: brokerDetailSchema,
  },
  ({ actor, params }) => checkBroker(actor, params.offeringId, params.brokerId),
);
