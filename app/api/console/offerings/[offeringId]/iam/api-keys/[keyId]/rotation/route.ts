import { consoleRoute } from '@/lib/http/console-route';
import { apiKeyParams, rotateSchema } from '@/lib/iam/credentials/schema';
import { rotateApiKey } from '@/lib/iam/credentials/service';

export const POST = consoleRoute({ params: apiKeyParams, body: rotateSchema }, ({ actor, params, body }) =>
  rotateApiKey(actor, params.offeringId, { keyId: params.keyId, ...body }),
);
