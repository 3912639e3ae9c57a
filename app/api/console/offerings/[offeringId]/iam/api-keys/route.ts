import { consoleRoute } from '@/lib/http/console-route';
import { createApiKeySchema } from '@/lib/iam/credentials/schema';
import { createApiKey } from '@/lib/iam/credentials/service';
import { issuedSchema, offeringParams } from '@/lib/iam/schema';

export const POST = consoleRoute(
  {
    name: 'createApiKey',
    summary: 'Creates an API key; its value is in this one answer',
    permissions: ['iam.manage'],
    params: offeringParams,
    body: createApiKeySchema,
    answer: issuedSchema,
    created: true,
  },
  ({ actor, params, body }) => createApiKey(actor, params.offeringId, body),
);
