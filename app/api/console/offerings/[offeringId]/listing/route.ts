import { consoleRoute } from '@/lib/http/console-route';
import { listingDtoSchema, offeringParams, saveListingSchema } from '@/lib/offerings/listing/schema';
import { saveListing } from '@/lib/offerings/listing/service';
import { listingDocument } from '@/lib/offerings/listing/queries';

export const GET = consoleRoute(
  {
    name: 'listingDocument',
    summary: 'The listing',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: listingDtoSchema,
  },
  ({ actor, params }) => listingDocument(actor, params.offeringId),
);

export const PUT = consoleRoute(
  {
    name: 'saveListing',
    summary: 'Saves what the catalog says',
    permissions: ['offering.edit'],
    params: offeringParams,
    body: saveListingSchema,
    answer: listingDtoSchema,
  },
  ({ actor, params, body }) => saveListing(actor, params.offeringId, body),
);
