import { startRun } from '@/lib/brokers/conformance/service';
import { brokerParams, startedRunSchema } from '@/lib/brokers/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'startRun',
    summary: 'Starts the conformance checks against a broker',
    permissions: ['broker.manage'],
    params: brokerParams,
    answer: startedRunSchema,
    created: true,
  },
  ({ actor, params }) => startRun(actor, params.offeringId, params.brokerId),
);
