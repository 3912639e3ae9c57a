import { consoleRoute } from '@/lib/http/console-route';
import { evidenceParams } from '@/lib/reviews/evidence/schema';
import { removeEvidence } from '@/lib/reviews/evidence/service';

export const DELETE = consoleRoute({ params: evidenceParams }, ({ actor, params }) =>
  removeEvidence(actor, params.offeringId, params.evidenceId),
);
