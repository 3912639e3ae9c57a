import { consoleRoute } from '@/lib/http/console-route';
import { clientSecretParams, rotateSchema } from '@/lib/iam/credentials/schema';
import { rotateClientSecret } from '@/lib/iam/credentials/service';

export const POST = consoleRoute(
  { params: clientSecretParams, body: rotateSchema },
  ({ actor, params, body }) =>
    rotateClientSecret(actor, params.offeringId, { secretId: params.secretId, ...body }),
);
