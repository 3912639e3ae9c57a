import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { evidenceParams } from '@/lib/reviews/evidence/schema';
import { removeEvidence } from '@/lib/reviews/evidence/service';

export const DELETE = consoleRoute(
  {
    name: 'removeEvidence',
    summary: 'Removes a piece of evidence',
    permissions: ['release.request'],
    params: evidenceParams,
    answer: noContent,
  },
  ({ actor, params }) => removeEvidence(actor, params.offeringId, params.evidenceId),
);
