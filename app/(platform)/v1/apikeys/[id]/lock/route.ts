import { platformRoute } from '@/lib/http/platform-route';
import { apiKeyParams } from '@/lib/iam/apikeys/schema';
import { lockApiKey } from '@/lib/iam/apikeys/service';

export const POST = platformRoute({ params: apiKeyParams }, ({ caller, params }) =>
  lockApiKey(caller, params.id, true),
);

export const DELETE = platformRoute({ params: apiKeyParams }, ({ caller, params }) =>
  lockApiKey(caller, params.id, false),
);
