import { consoleRoute } from '@/lib/http/console-route';
import { createClientSecretSchema } from '@/lib/iam/credentials/schema';
import { createClientSecret } from '@/lib/iam/credentials/service';
import { offeringParams } from '@/lib/iam/schema';

export const POST = consoleRoute(
  { params: offeringParams, body: createClientSecretSchema },
  ({ actor, params, body }) => createClientSecret(actor, params.offeringId, body),
);
