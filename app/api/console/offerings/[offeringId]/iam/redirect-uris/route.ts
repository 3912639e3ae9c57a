import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams, saveRedirectUrisSchema } from '@/lib/iam/schema';
import { saveRedirectUris } from '@/lib/iam/service';

export const PUT = consoleRoute(
  { params: offeringParams, body: saveRedirectUrisSchema },
  ({ actor, params, body }) => saveRedirectUris(actor, params.offeringId, body),
);
