import { EVIDENCE_KINDS, type EvidenceKind } from './schema';

/** The kinds of evidence that a release still asks for, of what is there already. */
export const evidenceMissing = (there: readonly string[]): EvidenceKind[] =>
  EVIDENCE_KINDS.filter((kind) => !there.includes(kind));
