import { consoleRoute } from '@/lib/http/console-route';
import { offeringHeader } from '@/lib/offerings/queries';
import { offeringHeaderSchema, offeringParams } from '@/lib/offerings/schema';

export const GET = consoleRoute(
  {
    name: 'offeringHeader',
    summary: 'One offering',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: offeringHeaderSchema,
  },
  ({ actor, params }) => offeringHeader(actor, params.offeringId),
);
