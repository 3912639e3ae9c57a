import { runDetail } from '@/lib/brokers/runs/queries';
import { runDetailSchema, runParams } from '@/lib/brokers/runs/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute(
  {
    name: 'runDetail',
    summary: 'A conformance run: how far it is, and each check that has ended',
    permissions: ['offering.read'],
    params: runParams,
    answer: runDetailSchema,
  },
  ({ actor, params }) => runDetail(actor, params),
);
