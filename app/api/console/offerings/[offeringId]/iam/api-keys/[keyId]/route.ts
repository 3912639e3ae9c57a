import { consoleRoute } from '@/lib/http/console-route';
import { iamDtoSchema } from '@/lib/iam/schema';
import { apiKeyParams } from '@/lib/iam/credentials/schema';
import { deleteApiKey } from '@/lib/iam/credentials/service';

export const DELETE = consoleRoute(
  {
    name: 'deleteApiKey',
    summary: 'Deletes an API key',
    permissions: ['iam.manage'],
    params: apiKeyParams,
    answer: iamDtoSchema,
  },
  ({ actor, params }) => deleteApiKey(actor, params.offeringId, params.keyId),
);
