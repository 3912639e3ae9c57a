import type { FieldChange, Json, JsonObject } from '../schema';

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRows = (value: Json): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** A list of rows as an object by their number, where both sides have as many: rows that moved are not guessed. */
const numbered = (before: Json, after: Json): [Json, Json] => {
  if (!isRows(before) || !isRows(after) || before.length !== after.length) return [before, after];
  const byNumber = (rows: JsonObject[]) =>
    Object.fromEntries(rows.map((row, index) => [String(index + 1), row]));
  return [byNumber(before), byNumber(after)];
};

/** Changes inside objects one by one: `contacts` with one new name becomes `contacts.security.name`. */
export const leafChanges = (changes: FieldChange[]): FieldChange[] =>
  changes.flatMap(({ field, ...change }) => {
    const [before, after] = numbered(change.before, change.after);
    if (!isObject(before) || !isObject(after)) return [{ field, before, after }];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const inner = keys
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => ({ field: `${field}.${key}`, before: before[key] ?? null, after: after[key] ?? null }));
    return leafChanges(inner);
  });

export const isEmpty = (value: Json) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a reader can make something of: no fingerprints, versions, or changes from nothing to nothing. */
export const readableChanges = (changes: FieldChange[]): FieldChange[] =>
  leafChanges(changes).filter(
    ({ field, before, after }) =>
      !/(hash|version)$/i.test(field) && !(isEmpty(before) && isEmpty(after)) && !same(before, after),
  );

const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);
