import { platformRoute } from '@/lib/http/platform-route';
import { apiKeyParams } from '@/lib/iam/apikeys/schema';
import { disableApiKey } from '@/lib/iam/apikeys/service';

export const POST = platformRoute({ params: apiKeyParams, status: 204 }, ({ caller, params }) =>
  disableApiKey(caller, params.id, true),
);

export const DELETE = platformRoute({ params: apiKeyParams, status: 204 }, ({ caller, params }) =>
  disableApiKey(caller, params.id, false),
);
