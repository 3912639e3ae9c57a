import { z } from 'zod';
import { runList } from '@/lib/brokers/runs/queries';
import { runSummarySchema, startRunSchema } from '@/lib/brokers/runs/schema';
import { startRun } from '@/lib/brokers/runs/service';
import { brokerParams, startedRunSchema } from '@/lib/brokers/schema';
import { consoleRoute } from '@/lib/http/console-route';

export const GET = consoleRoute(
  {
    name: 'runList',
    summary: 'The latest conformance runs of a broker',
    permissions: ['offering.read'],
    params: brokerParams,
    answer: z.array(runSummarySchema),
  },
  ({ actor, params }) => runList(actor, params.offeringId, params.brokerId),
);

export const POST = consoleRoute(
  {
    name: 'startRun',
    summary: 'Asks for the conformance checks against a broker',
    description: 'They are made in the background; the run says how far they are.',
    permissions: ['broker.manage'],
    params: brokerParams,
    body: startRunSchema,
    answer: startedRunSchema,
    created: true,
  },
  ({ actor, params, body }) => startRun(actor, params, body),
);
