import { consoleRoute } from '@/lib/http/console-route';
import { apiKeyParams } from '@/lib/iam/credentials/schema';
import { deleteApiKey } from '@/lib/iam/credentials/service';

export const DELETE = consoleRoute({ params: apiKeyParams }, ({ actor, params }) =>
  deleteApiKey(actor, params.offeringId, params.keyId),
);
