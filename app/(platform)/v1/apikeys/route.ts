import { flag, platformRoute } from '@/lib/http/platform-route';
import { createApiKeySchema, listApiKeysSchema } from '@/lib/iam/apikeys/schema';
import { createApiKey, listApiKeys } from '@/lib/iam/apikeys/service';

export const GET = platformRoute({ query: listApiKeysSchema }, ({ caller, query, request }) =>
  listApiKeys(caller, query, request.url),
);

export const POST = platformRoute({ body: createApiKeySchema, status: 201 }, ({ caller, body, request }) =>
  createApiKey(caller, body, {
    locked: flag(request, 'entity-lock'),
    disabled: flag(request, 'entity-disable'),
  }),
);
