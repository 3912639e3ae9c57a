import { consoleRoute } from '@/lib/http/console-route';
import { offeringHeader } from '@/lib/offerings/queries';
import { offeringParams } from '@/lib/offerings/schema';

export const GET = consoleRoute({ params: offeringParams }, ({ actor, params }) =>
  offeringHeader(actor, params.offeringId),
);
