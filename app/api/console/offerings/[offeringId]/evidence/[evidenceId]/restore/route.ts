import { consoleRoute } from '@/lib/http/console-route';
import { evidenceDtoSchema, evidenceParams } from '@/lib/reviews/evidence/schema';
import { restoreEvidence } from '@/lib/reviews/evidence/service';

export const POST = consoleRoute(
  {
    name: 'restoreEvidence',
    summary: 'Puts a piece of evidence back that was removed a moment ago',
    permissions: ['release.request'],
    params: evidenceParams,
    answer: evidenceDtoSchema,
  },
  ({ actor, params }) => restoreEvidence(actor, params.offeringId, params.evidenceId),
);
