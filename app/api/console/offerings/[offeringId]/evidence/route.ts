import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { offeringEvidence } from '@/lib/reviews/evidence/queries';
import { addEvidenceSchema, evidenceDtoSchema } from '@/lib/reviews/evidence/schema';
import { addEvidence } from '@/lib/reviews/evidence/service';
import { offeringParams } from '@/lib/reviews/schema';

export const GET = consoleRoute(
  {
    name: 'offeringEvidence',
    summary: 'The evidence that goes with a release',
    permissions: ['offering.read'],
    params: offeringParams,
    answer: z.array(evidenceDtoSchema),
  },
  ({ actor, params }) => offeringEvidence(actor, params.offeringId),
);

export const POST = consoleRoute(
  {
    name: 'addEvidence',
    summary: 'Adds a piece of evidence',
    permissions: ['release.request'],
    params: offeringParams,
    body: addEvidenceSchema,
    answer: evidenceDtoSchema,
    created: true,
  },
  ({ actor, params, body }) => addEvidence(actor, params.offeringId, body),
);
