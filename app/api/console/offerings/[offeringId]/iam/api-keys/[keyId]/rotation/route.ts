import { consoleRoute } from '@/lib/http/console-route';
import { issuedSchema } from '@/lib/iam/schema';
import { apiKeyParams, rotateSchema } from '@/lib/iam/credentials/schema';
import { rotateApiKey } from '@/lib/iam/credentials/service';

export const POST = consoleRoute(
  {
    name: 'rotateApiKey',
    summary: 'Replaces an API key; both work for the overlap',
    permissions: ['iam.manage'],
    params: apiKeyParams,
    body: rotateSchema,
    answer: issuedSchema,
    created: true,
  },
  ({ actor, params, body }) => rotateApiKey(actor, params.offeringId, { keyId: params.keyId, ...body }),
);
