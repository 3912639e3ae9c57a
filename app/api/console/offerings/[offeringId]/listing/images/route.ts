import { consoleRoute } from '@/lib/http/console-route';
import { cropSchema, IMAGE_MAX_BYTES, IMAGE_TYPES, storedImageSchema } from '@/lib/offerings/images/schema';
import { addImage } from '@/lib/offerings/images/service';
import { offeringParams } from '@/lib/offerings/listing/schema';

export const POST = consoleRoute(
  {
    name: 'addImage',
    summary: 'Stores a picture for the listing',
    description:
      'Decoded, cropped and encoded anew as WebP. Name its hash in a medium and save the listing to show it; a picture that no listing shows is deleted after an hour.',
    permissions: ['offering.edit'],
    params: offeringParams,
    query: cropSchema,
    file: { types: IMAGE_TYPES, maxBytes: IMAGE_MAX_BYTES },
    answer: storedImageSchema,
  },
  ({ actor, params, query, file }) => addImage(actor, params.offeringId, { file, crop: query }),
);
