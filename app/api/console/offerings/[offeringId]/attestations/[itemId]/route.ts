import { attestationParams } from '@/lib/checklist/schema';
import { noContent } from '@/lib/http/operation';
import { withdrawAttestation } from '@/lib/checklist/service';
import { consoleRoute } from '@/lib/http/console-route';

export const DELETE = consoleRoute(
  {
    name: 'withdrawAttestation',
    summary: 'Unticks an item of the checklist',
    permissions: ['checklist.attest', 'checklist.review'],
    params: attestationParams,
    answer: noContent,
  },
  ({ actor, params }) => withdrawAttestation(actor, params.offeringId, params.itemId),
);
