import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { retryJobParams } from '@/lib/jobs/schema';
import { retryJob } from '@/lib/jobs/service';

export const POST = consoleRoute(
  {
    name: 'retryJob',
    summary: 'Tries once more what was given up',
    permissions: ['installation.manage'],
    params: retryJobParams,
    answer: noContent,
  },
  ({ actor, params }) => retryJob(actor, params),
);
