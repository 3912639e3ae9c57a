import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { lineSchema, urlSchema } from '../../core/text';

export const EVIDENCE_KINDS = ['demo_recording', 'test_evidence'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const evidenceParams = z.object({ offeringId: idSchema, evidenceId: idSchema });

export const addEvidenceSchema = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  title: lineSchema(120).min(1),
  url: urlSchema.min(1),
});
export type AddEvidence = z.infer<typeof addEvidenceSchema>;

export const evidenceDtoSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(EVIDENCE_KINDS),
    title: z.string(),
    url: z.string(),
    addedAt: z.date(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceDto = z.infer<typeof evidenceDtoSchema>;
