import { runParams } from '@/lib/brokers/runs/schema';
import { cancelRun } from '@/lib/brokers/runs/service';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';

export const POST = consoleRoute(
  {
    name: 'cancelRun',
    summary: 'Stops a conformance run; what it created is deleted',
    permissions: ['broker.manage'],
    params: runParams,
    answer: noContent,
  },
  ({ actor, params }) => cancelRun(actor, params),
);
