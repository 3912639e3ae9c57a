import { consoleRoute } from '@/lib/http/console-route';
import { offeringEvidence } from '@/lib/reviews/evidence/queries';
import { addEvidenceSchema } from '@/lib/reviews/evidence/schema';
import { addEvidence } from '@/lib/reviews/evidence/service';
import { offeringParams } from '@/lib/reviews/schema';

export const GET = consoleRoute({ params: offeringParams }, ({ actor, params }) =>
  offeringEvidence(actor, params.offeringId),
);

export const POST = consoleRoute(
  { params: offeringParams, body: addEvidenceSchema },
  ({ actor, params, body }) => addEvidence(actor, params.offeringId, body),
);
