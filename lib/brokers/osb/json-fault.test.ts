import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from './json-fault';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['', 1, 1],
  ['{"services": [}', 1, 15],
  ['{\n  "services": [\n    {"id": "a",}\n  ]\n}', 3, 16],
  ['{"a":1} x', 1, 9],
  ["{'a':1}", 1, 2],
  ['{"a":tru}', 1, 6],
  ['{"a":"unfinished', 1, 6],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['[01]', 1, 3],
  ['[1}', 1, 3],
  ['{"a":1', 1, 7],
])('%j breaks at line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column });
});

test('agrees with JSON.parse on what is JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ...'{}[],:"\\ 0-e.tn\n\u0001'), (json, at, junk) => {
      expect(jsonFault(json)).toBeUndefined();
      const cut = at % (json.length + 1);
      const broken = json.slice(0, cut) + junk + json.slice(cut + (at % 3));
      expect(jsonFault(broken) === undefined).toBe(parses(broken));
    }),
    { numRuns: 3000 },
  );
});

test('reads a megabyte of one string and of brackets', () => {
  expect(jsonFault(JSON.stringify('\\"x'.repeat(250_000)))).toBeUndefined();
  expect(jsonFault('['.repeat(1_000_000))).toEqual({ line: 1, column: 1_000_001 });
});
