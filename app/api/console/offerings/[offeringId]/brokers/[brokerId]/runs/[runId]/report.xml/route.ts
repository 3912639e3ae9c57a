import { junitReportFile } from '@/lib/brokers/runs/queries';
import { runParams } from '@/lib/brokers/runs/schema';
import { attachment } from '@/lib/http/attachment';
import { consoleRoute } from '@/lib/http/console-route';
import { texts } from '@/lib/http/texts';
import { file } from '@/lib/http/operation';

export const GET = consoleRoute(
  {
    name: 'junitReportFile',
    summary: 'A finished conformance run as JUnit XML',
    permissions: ['offering.read'],
    params: runParams,
    answer: file('application/xml'),
  },
  async ({ actor, params }) => attachment(await junitReportFile(actor, params, await texts())),
);
