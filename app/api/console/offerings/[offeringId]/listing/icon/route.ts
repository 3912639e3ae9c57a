import { consoleRoute } from '@/lib/http/console-route';
import { file, noContent } from '@/lib/http/operation';
import { svgResponse } from '@/lib/http/svg-response';
import { listingIcon } from '@/lib/offerings/listing/queries';
import {
  offeringParams,
  removeIconQuery,
  saveIconSchema,
  savedIconSchema,
} from '@/lib/offerings/listing/schema';
import { removeIcon, saveIcon } from '@/lib/offerings/listing/service';

export const GET = consoleRoute(
  {
    name: 'listingIcon',
    summary: 'The icon',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: file('image/svg+xml'),
  },
  async ({ actor, params }) => svgResponse(await listingIcon(actor, params.offeringId)),
);

export const PUT = consoleRoute(
  {
    name: 'saveIcon',
    summary: 'Saves the icon',
    permissions: ['offering.edit'],
    params: offeringParams,
    body: saveIconSchema,
    answer: savedIconSchema,
  },
  ({ actor, params, body }) => saveIcon(actor, params.offeringId, body),
);

export const DELETE = consoleRoute(
  {
    name: 'removeIcon',
    summary: 'Removes the icon',
    permissions: ['offering.edit'],
    params: offeringParams,
    query: removeIconQuery,
    answer: noContent,
  },
  ({ actor, params, query }) => removeIcon(actor, params.offeringId, query),
);
