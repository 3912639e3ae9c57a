import { consoleRoute } from '@/lib/http/console-route';
import { clientSecretParams } from '@/lib/iam/credentials/schema';
import { deleteClientSecret } from '@/lib/iam/credentials/service';

export const DELETE = consoleRoute({ params: clientSecretParams }, ({ actor, params }) =>
  deleteClientSecret(actor, params.offeringId, params.secretId),
);
