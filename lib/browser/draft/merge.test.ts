import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeThree, sameValue, valueAt, withValueAt } from './merge';

const base = { name: 'Verse', texts: { en: 'Hello', fr: 'Bonjour' }, tags: ['a', 'b'] };

describe('a three-way merge', () => {
  it('takes each field from the one who changed it', () => {
    const mine = { ...base, name: 'Verse Pro' };
    const theirs = { ...base, texts: { ...base.texts, fr: 'Salut' } };
    expect(mergeThree(base, mine, theirs)).toEqual({
      values: { name: 'Verse Pro', texts: { en: 'Hello', fr: 'Salut' }, tags: ['a', 'b'] },
      overlaps: [],
    });
  });

  it('names the fields that both changed, and keeps mine until somebody chooses', () => {
    const mine = { ...base, texts: { ...base.texts, fr: 'Coucou' }, tags: ['a'] };
    const theirs = { ...base, texts: { ...base.texts, fr: 'Salut' }, tags: ['a', 'b', 'c'] };
    expect(mergeThree(base, mine, theirs)).toEqual({
      values: mine,
      overlaps: [
        { path: 'texts.fr', mine: 'Coucou', theirs: 'Salut' },
        { path: 'tags', mine: ['a'], theirs: ['a', 'b', 'c'] },
      ],
    });
  });

  it('does not ask when both made the same change', () => {
    const same = { ...base, name: 'New' };
    expect(mergeThree(base, same, { ...same }).overlaps).toEqual([]);
  });

  it('compares rows with ids one by one while nobody added, removed or moved one', () => {
    const rows = [
      { id: 'x', price: '1' },
      { id: 'y', price: '2' },
    ];
    const mine = [{ id: 'x', price: '9' }, rows[1]!];
    const theirs = [rows[0]!, { id: 'y', price: '8' }];
    expect(mergeThree(rows, mine, theirs)).toEqual({ values: [mine[0], theirs[1]], overlaps: [] });
    expect(mergeThree(rows, mine, rows.toReversed()).overlaps).toHaveLength(1);
  });

  it('never loses what only one side changed, and is the same from both sides where nothing overlaps', () => {
    const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.string(), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(document, document, document, (was, mine, theirs) => {
        const merged = mergeThree(was, mine, theirs);
        const back = mergeThree(was, theirs, mine);
        expect(back.overlaps.map(({ path }) => path).toSorted()).toEqual(
          merged.overlaps.map(({ path }) => path).toSorted(),
        );
        if (merged.overlaps.length === 0) expect(sameValue(merged.values, back.values)).toBe(true);
        for (const key of ['a', 'b', 'c', 'd']) {
          if (was[key] === theirs[key]) expect(merged.values[key]).toBe(mine[key]);
          if (was[key] === mine[key]) expect(merged.values[key]).toBe(theirs[key]);
        }
      }),
    );
  });

  it('reads and writes by dotted paths without touching the original', () => {
    const next = withValueAt(base, 'texts.fr', 'Salut');
    expect(valueAt(next, 'texts.fr')).toBe('Salut');
    expect(base.texts.fr).toBe('Bonjour');
    expect(valueAt(withValueAt(base, 'tags.1', 'z'), 'tags')).toEqual(['a', 'z']);
    expect(valueAt(base, 'texts.de.title')).toBeUndefined();
  });
});
