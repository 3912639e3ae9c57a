import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams, saveAccessSchema } from '@/lib/iam/schema';
import { saveAccess } from '@/lib/iam/service';

export const PUT = consoleRoute(
  { params: offeringParams, body: saveAccessSchema },
  ({ actor, params, body }) => saveAccess(actor, params.offeringId, body),
);
