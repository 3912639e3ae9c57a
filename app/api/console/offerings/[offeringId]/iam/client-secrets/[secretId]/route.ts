import { consoleRoute } from '@/lib/http/console-route';
import { iamDtoSchema } from '@/lib/iam/schema';
import { clientSecretParams } from '@/lib/iam/credentials/schema';
import { deleteClientSecret } from '@/lib/iam/credentials/service';

export const DELETE = consoleRoute(
  {
    name: 'deleteClientSecret',
    summary: 'Deletes a client secret',
    permissions: ['iam.manage'],
    params: clientSecretParams,
    answer: iamDtoSchema,
  },
  ({ actor, params }) => deleteClientSecret(actor, params.offeringId, params.secretId),
);
