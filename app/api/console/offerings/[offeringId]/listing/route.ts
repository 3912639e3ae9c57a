import { consoleRoute } from '@/lib/http/console-route';
import { offeringParams, saveListingSchema } from '@/lib/offerings/listing/schema';
import { saveListing } from '@/lib/offerings/listing/service';

export const PUT = consoleRoute(
  { params: offeringParams, body: saveListingSchema },
  ({ actor, params, body }) => saveListing(actor, params.offeringId, body),
);
