import { ifMatch, platformRoute } from '@/lib/http/platform-route';
import { serviceIdParams, updateServiceIdSchema } from '@/lib/iam/serviceids/schema';
import { deleteServiceId, getServiceId, updateServiceId } from '@/lib/iam/serviceids/service';

export const GET = platformRoute({ params: serviceIdParams }, ({ caller, params }) =>
  getServiceId(caller, params.id),
);

export const PUT = platformRoute(
  { params: serviceIdParams, body: updateServiceIdSchema },
  ({ caller, params, body, request }) =>
    updateServiceId(caller, { id: params.id, ifMatch: ifMatch(request), body }),
);

export const DELETE = platformRoute({ params: serviceIdParams, status: 204 }, ({ caller, params }) =>
  deleteServiceId(caller, params.id),
);
