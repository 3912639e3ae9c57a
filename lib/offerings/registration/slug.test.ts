import { expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug';

it.each([
  ['Verse Search', 'verse-search'],
  ['  Ça déjà — vu!  ', 'ca-deja-vu'],
  ['../../etc', 'etc'],
  ['東京', ''],
  [`${'a'.repeat(59)} bcd`, 'a'.repeat(59)],
])('turns %j into %j', (name, slug) => expect(slugOf(name)).toBe(slug));

it('numbers what is taken', () => {
  expect(freeSlug('verse', new Set())).toBe('verse');
  expect(freeSlug('verse', new Set(['verse', 'verse-2', 'verse-4']))).toBe('verse-3');
});
