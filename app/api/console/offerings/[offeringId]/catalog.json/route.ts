import { attachment } from '@/lib/http/attachment';
import { consoleRoute } from '@/lib/http/console-route';
import { downloadCatalogJson } from '@/lib/brokers/download/service';
import { brokersParams } from '@/lib/brokers/schema';

export const GET = consoleRoute({ params: brokersParams }, async ({ actor, params }) =>
  attachment(await downloadCatalogJson(actor, params.offeringId)),
);
