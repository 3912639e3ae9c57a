import { platformRoute } from '@/lib/http/platform-route';
import { serviceIdParams } from '@/lib/iam/serviceids/schema';
import { lockServiceId } from '@/lib/iam/serviceids/service';

export const POST = platformRoute({ params: serviceIdParams }, ({ caller, params }) =>
  lockServiceId(caller, params.id, true),
);

export const DELETE = platformRoute({ params: serviceIdParams }, ({ caller, params }) =>
  lockServiceId(caller, params.id, false),
);
