import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { conformanceDocument, DOCUMENT } from './conformance-docs';

it('docs/conformance.md shows the checks as they are; `npx tsx --conditions=react-server scripts/conformance-docs.ts` writes it anew', () => {
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(conformanceDocument());
});
