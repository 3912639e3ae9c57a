import { consoleRoute } from '@/lib/http/console-route';
import { turnedPageSchema } from '@/lib/core/pagination';
import { listOfferings } from '@/lib/offerings/queries';
import { listOfferingsSchema, offeringRowSchema } from '@/lib/offerings/schema';
import { createOfferingSchema, createdOfferingSchema } from '@/lib/offerings/registration/schema';
import { createOffering } from '@/lib/offerings/registration/service';

export const GET = consoleRoute(
  {
    name: 'listOfferings',
    summary: 'The offerings that you may see',
    permissions: [],
    query: listOfferingsSchema,
    answer: turnedPageSchema(offeringRowSchema),
  },
  ({ actor, query }) => listOfferings(actor, query),
);

export const POST = consoleRoute(
  {
    name: 'createOffering',
    summary: 'Registers an offering',
    permissions: ['offering.create'],
    body: createOfferingSchema,
    answer: createdOfferingSchema,
    created: true,
  },
  ({ actor, body }) => createOffering(actor, body),
);
