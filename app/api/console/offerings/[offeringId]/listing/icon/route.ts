import { consoleRoute } from '@/lib/http/console-route';
import { svgResponse } from '@/lib/http/svg-response';
import { listingIcon } from '@/lib/offerings/listing/queries';
import { offeringParams, removeIconQuery, saveIconSchema } from '@/lib/offerings/listing/schema';
import { removeIcon, saveIcon } from '@/lib/offerings/listing/service';

export const GET = consoleRoute({ params: offeringParams }, async ({ actor, params }) =>
  svgResponse(await listingIcon(actor, params.offeringId)),
);

export const PUT = consoleRoute({ params: offeringParams, body: saveIconSchema }, ({ actor, params, body }) =>
  saveIcon(actor, params.offeringId, body),
);

export const DELETE = consoleRoute(
  { params: offeringParams, query: removeIconQuery },
  ({ actor, params, query }) => removeIcon(actor, params.offeringId, query),
);
