import { consoleRoute } from '@/lib/http/console-route';
import { createClientSecretSchema } from '@/lib/iam/credentials/schema';
import { createClientSecret } from '@/lib/iam/credentials/service';
import { issuedSchema, offeringParams } from '@/lib/iam/schema';

export const POST = consoleRoute(
  {
    name: 'createClientSecret',
    summary: 'Creates a client secret; its value is in this one answer',
    permissions: ['iam.manage'],
    params: offeringParams,
    body: createClientSecretSchema,
    answer: issuedSchema,
    created: true,
  },
  ({ actor, params, body }) => createClientSecret(actor, params.offeringId, body),
);
