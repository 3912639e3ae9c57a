import type { FieldChange, Json, JsonObject } from '@/lib/audit/schema';

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes inside objects one by one: `contacts` with one new name becomes `contacts.security.name`. */
export const leafChanges = (changes: FieldChange[]): FieldChange[] =>
  changes.flatMap(({ field, before, after }) => {
    if (!isObject(before) || !isObject(after)) return [{ field, before, after }];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const inner = keys
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => ({ field: `${field}.${key}`, before: before[key] ?? null, after: after[key] ?? null }));
    return leafChanges(inner);
  });
