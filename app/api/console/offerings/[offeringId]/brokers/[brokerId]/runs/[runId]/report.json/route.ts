import { jsonReportFile } from '@/lib/brokers/runs/queries';
import { runParams } from '@/lib/brokers/runs/schema';
import { attachment } from '@/lib/http/attachment';
import { consoleRoute } from '@/lib/http/console-route';
import { file } from '@/lib/http/operation';

export const GET = consoleRoute(
  {
    name: 'jsonReportFile',
    summary: 'A finished conformance run as JSON',
    permissions: ['offering.read'],
    params: runParams,
    answer: file('application/json'),
  },
  async ({ actor, params }) => attachment(await jsonReportFile(actor, params)),
);
