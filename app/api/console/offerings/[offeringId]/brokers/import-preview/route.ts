import { brokersParams } from '@/lib/brokers/schema';
import { importPreviewDtoSchema, importPreviewSchema } from '@/lib/deployments/import/schema';
import { previewImport } from '@/lib/deployments/import/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'previewImport',
    summary: 'What an import from a running broker would change',
    permissions: ['offering.edit'],
    params: brokersParams,
    body: importPreviewSchema,
    answer: importPreviewDtoSchema,
  },
  ({ actor, params, body }) => previewImport(actor, params.offeringId, body),
);
