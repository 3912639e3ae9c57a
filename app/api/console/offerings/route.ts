import { consoleRoute } from '@/lib/http/console-route';
import { listOfferings } from '@/lib/offerings/queries';
import { listOfferingsSchema } from '@/lib/offerings/schema';
import { createOfferingSchema } from '@/lib/offerings/registration/schema';
import { createOffering } from '@/lib/offerings/registration/service';

export const GET = consoleRoute({ query: listOfferingsSchema }, ({ actor, query }) =>
  listOfferings(actor, query),
);

export const POST = consoleRoute({ body: createOfferingSchema }, ({ actor, body }) =>
  createOffering(actor, body),
);
