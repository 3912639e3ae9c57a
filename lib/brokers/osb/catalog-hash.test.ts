import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, catalogHash } from './catalog-hash';

test('sorts keys, keeps arrays, drops what is undefined', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'é"', e: undefined } })).toBe(
    '{"a":{"c":"é\\"","d":null},"b":[2,1]}',
  );
});

test('is SHA-256 in hex', () => {
  // printf '{}' | sha256sum
  expect(catalogHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('means the same JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('follows the content, not the order of keys', () => {
  expect(catalogHash({ a: 1, b: 2 })).toBe(catalogHash({ b: 2, a: 1 }));
  expect(catalogHash([1, 2])).not.toBe(catalogHash([2, 1]));
});

test('refuses what is nested too deeply', () => {
  expect(() => catalogHash(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toThrow(RangeError);
});
