import { consoleRoute } from '@/lib/http/console-route';
import { createApiKeySchema } from '@/lib/iam/credentials/schema';
import { createApiKey } from '@/lib/iam/credentials/service';
import { offeringParams } from '@/lib/iam/schema';

export const POST = consoleRoute(
  { params: offeringParams, body: createApiKeySchema },
  ({ actor, params, body }) => createApiKey(actor, params.offeringId, body),
);
