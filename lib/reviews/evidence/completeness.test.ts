import { describe, expect, it } from 'vitest';
import { evidenceMissing } from './completeness';
import { EVIDENCE_KINDS } from './schema';

describe('evidenceMissing', () => {
  it.each([
    [[], [...EVIDENCE_KINDS]],
    [['demo_recording'], ['test_evidence']],
    [['test_evidence', 'test_evidence'], ['demo_recording']],
    [[...EVIDENCE_KINDS], []],
  ])('%j lacks %j', (there, missing) => expect(evidenceMissing(there)).toEqual(missing));
});
