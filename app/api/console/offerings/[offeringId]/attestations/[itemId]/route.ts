import { attestationParams } from '@/lib/checklist/schema';
import { withdrawAttestation } from '@/lib/checklist/service';
import { consoleRoute } from '@/lib/http/console-route';

export const DELETE = consoleRoute({ params: attestationParams }, ({ actor, params }) =>
  withdrawAttestation(actor, params.offeringId, params.itemId),
);
