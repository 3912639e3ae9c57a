import { brokersParams } from '@/lib/brokers/schema';
import { importPreviewSchema } from '@/lib/deployments/import/schema';
import { previewImport } from '@/lib/deployments/import/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  { params: brokersParams, body: importPreviewSchema },
  ({ actor, params, body }) => previewImport(actor, params.offeringId, body),
);
