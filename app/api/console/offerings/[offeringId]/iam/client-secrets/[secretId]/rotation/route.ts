import { consoleRoute } from '@/lib/http/console-route';
import { issuedSchema } from '@/lib/iam/schema';
import { clientSecretParams, rotateSchema } from '@/lib/iam/credentials/schema';
import { rotateClientSecret } from '@/lib/iam/credentials/service';

export const POST = consoleRoute(
  {
    name: 'rotateClientSecret',
    summary: 'Replaces a client secret; both work for the overlap',
    permissions: ['iam.manage'],
    params: clientSecretParams,
    body: rotateSchema,
    answer: issuedSchema,
    created: true,
  },
  ({ actor, params, body }) =>
    rotateClientSecret(actor, params.offeringId, { secretId: params.secretId, ...body }),
);
