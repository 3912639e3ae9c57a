import { z } from 'zod';
import { brokerExchanges } from '@/lib/brokers/calls/queries';
import { exchangeSchema } from '@/lib/brokers/calls/schema';
import { brokerParams } from '@/lib/brokers/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute(
  {
    name: 'brokerExchanges',
    summary: 'The latest calls that the platform made to a broker',
    permissions: ['offering.read'],
    params: brokerParams,
    answer: z.array(exchangeSchema),
  },
  ({ actor, params }) => brokerExchanges(actor, params.offeringId, params.brokerId),
);
