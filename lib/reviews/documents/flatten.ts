import type { DocumentField, FieldDifference, Leaf, Snapshot } from './schema';
import { dayOf } from '../../core/dates';

const isText = (value: unknown): value is string => typeof value === 'string';

const leafOf = (value: unknown): Leaf | undefined => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dayOf(value);
  if (Array.isArray(value)) return value.every(isText) ? value : undefined;
  if (typeof value === 'object') return Object.keys(value).length === 0 ? null : undefined;
  return value as Leaf;
};

/** Every field of a document in its order; a list of texts is one field, a list of objects one for each member's field. */
export const flatten = (value: unknown, path: string): DocumentField[] => {
  const leaf = leafOf(value);
  if (leaf !== undefined) return [{ path, value: leaf }];
  return Object.entries(value as object).flatMap(([key, member]) => flatten(member, `${path}.${key}`));
};

export const toSnapshot = (fields: readonly DocumentField[]): Snapshot =>
  fields.map(({ path, value }) => [path, value]);
export const fromSnapshot = (snapshot: Snapshot): DocumentField[] =>
  snapshot.map(([path, value]) => ({ path, value }));

const isEmpty = (value: Leaf) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: Leaf, b: Leaf) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ: those of the later document in its order, then those that are gone. */
export const differences = (
  before: readonly DocumentField[],
  after: readonly DocumentField[],
): FieldDifference[] => {
  const was = new Map(before.map(({ path, value }) => [path, value]));
  const is = new Set(after.map(({ path }) => path));
  const gone = before.filter(({ path }) => !is.has(path));
  return [
    ...after.map(({ path, value }) => ({ path, before: was.get(path) ?? null, after: value })),
    ...gone.map(({ path, value }) => ({ path, before: value, after: null })),
  ].filter((one) => !same(one.before, one.after));
};
