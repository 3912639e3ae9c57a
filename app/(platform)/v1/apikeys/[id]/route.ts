import { ifMatch, platformRoute } from '@/lib/http/platform-route';
import { apiKeyParams, updateApiKeySchema } from '@/lib/iam/apikeys/schema';
import { deleteApiKey, getApiKey, updateApiKey } from '@/lib/iam/apikeys/service';

export const GET = platformRoute({ params: apiKeyParams }, ({ caller, params }) =>
  getApiKey(caller, params.id),
);

export const PUT = platformRoute(
  { params: apiKeyParams, body: updateApiKeySchema },
  ({ caller, params, body, request }) =>
    updateApiKey(caller, { id: params.id, ifMatch: ifMatch(request), body }),
);

export const DELETE = platformRoute({ params: apiKeyParams, status: 204 }, ({ caller, params }) =>
  deleteApiKey(caller, params.id),
);
