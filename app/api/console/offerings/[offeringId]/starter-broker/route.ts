import { attachment } from '@/lib/http/attachment';
import { file } from '@/lib/http/operation';
import { consoleRoute } from '@/lib/http/console-route';
import { downloadStarterBroker } from '@/lib/brokers/download/service';
import { brokersParams } from '@/lib/brokers/schema';

export const GET = consoleRoute(
  {
    name: 'downloadStarterBroker',
    summary: 'A runnable broker to start from',
    permissions: ['offering.read'],
    params: brokersParams,
    answer: file('application/zip'),
  },
  async ({ actor, params }) => attachment(await downloadStarterBroker(actor, params.offeringId)),
);
