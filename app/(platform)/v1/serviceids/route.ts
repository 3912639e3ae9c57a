import { flag, platformRoute } from '@/lib/http/platform-route';
import { createServiceIdSchema, listServiceIdsSchema } from '@/lib/iam/serviceids/schema';
import { createServiceId, listServiceIds } from '@/lib/iam/serviceids/service';

export const GET = platformRoute({ query: listServiceIdsSchema }, ({ caller, query, request }) =>
  listServiceIds(caller, query, request.url),
);

export const POST = platformRoute({ body: createServiceIdSchema, status: 201 }, ({ caller, body, request }) =>
  createServiceId(caller, body, { locked: flag(request, 'entity-lock') }),
);
