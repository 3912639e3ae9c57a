import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENT, instancesDocument } from './instances-docs';

it('docs/instances.md shows the tables as they are; `npx tsx scripts/instances-docs.ts` writes it anew', () => {
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(instancesDocument());
});
