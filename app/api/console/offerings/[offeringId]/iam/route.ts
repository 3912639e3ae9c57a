import { consoleRoute } from '@/lib/http/console-route';
import { accessDetail } from '@/lib/iam/queries';
import { offeringParams } from '@/lib/iam/schema';
import { enableIam } from '@/lib/iam/service';

export const GET = consoleRoute({ params: offeringParams }, ({ actor, params }) =>
  accessDetail(actor, params.offeringId),
);
export const POST = consoleRoute({ params: offeringParams }, ({ actor, params }) =>
  enableIam(actor, params.offeringId),
);
