import type { z } from 'zod';
import { sameValue, valueAt, withValueAt } from './merge';

/** A value that the server refused at a path: it is not sent again until it is another one. */
export type Refused = { path: string; value: unknown };

export type Savable<V> = {
  /** What can be saved now, as the form holds it; null when no part of it can. */
  values: V | null;
  /** The same as the command's schema reads it. */
  body: unknown;
  /** The fields that stay behind, as dotted paths. */
  behind: string[];
};

const isList = (value: unknown) => Array.isArray(value);

/** The nearest path at or above `path` where the saved document has a place for its value. */
const replaceable = (path: string, values: unknown, saved: unknown): string => {
  const keys = path.split('.');
  const deepest = keys.findIndex((_, index) => {
    const above = keys.slice(0, index).join('.');
    const [now, was] = above ? [valueAt(values, above), valueAt(saved, above)] : [values, saved];
    if (isList(now) || isList(was)) return !isList(now) || !isList(was) || now.length !== was.length;
    return typeof was !== 'object' || was === null;
  });
  // The first key that has no counterpart: its list is put back as a whole.
  return deepest < 1 ? path : keys.slice(0, deepest).join('.');
};

/**
 * The most of a form that fits its schema: a field that does not is sent with its last saved value, so that it keeps
 * nothing else from being saved.
 */
export const savable = <V>(
  schema: z.ZodType,
  { values, saved, refused = [] }: { values: V; saved: V; refused?: Refused[] },
): Savable<V> => {
  const behind = new Set<string>();
  let candidate = values;
  const putBack = (path: string) => {
    const target = replaceable(path, candidate, saved);
    const before = candidate;
    candidate = withValueAt(candidate, target, valueAt(saved, target));
    behind.add(target);
    return !sameValue(before, candidate);
  };
  for (const { path, value } of refused) if (sameValue(valueAt(values, path), value)) putBack(path);
  for (;;) {
    const result = schema.safeParse(candidate);
    if (result.success) return { values: candidate, body: result.data, behind: [...behind] };
    const paths = [...new Set(result.error.issues.map((issue) => issue.path.map(String).join('.')))];
    const changed = paths.filter((path) => path && putBack(path)).length;
    if (changed === 0) return { values: null, body: null, behind: [...new Set([...behind, ...paths])] };
  }
};
