import { attachment } from '@/lib/http/attachment';
import { file } from '@/lib/http/operation';
import { consoleRoute } from '@/lib/http/console-route';
import { downloadCatalogJson } from '@/lib/brokers/download/service';
import { brokersParams } from '@/lib/brokers/schema';

export const GET = consoleRoute(
  {
    name: 'downloadCatalogJson',
    summary: 'The catalog that the broker must serve',
    permissions: ['offering.read'],
    params: brokersParams,
    answer: file('application/json'),
  },
  async ({ actor, params }) => attachment(await downloadCatalogJson(actor, params.offeringId)),
);
