import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENT, visibilityDocument } from './visibility-docs';

it('docs/visibility.md shows the moves as they are; `npx tsx scripts/visibility-docs.ts` writes it anew', () => {
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(visibilityDocument());
});
