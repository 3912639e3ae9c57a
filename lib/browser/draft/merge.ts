export type Overlap = { path: string; mine: unknown; theirs: unknown };
export type Merged<V> = { values: V; overlaps: Overlap[] };

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal by content; a key that is undefined counts as absent. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => sameValue(one, b[index]));
  if (!isPlain(a) || !isPlain(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
};

const idsOf = (value: unknown): string | null => {
  if (!Array.isArray(value) || value.length === 0) return null;
  const ids = value.map((one) => (isPlain(one) && typeof one.id === 'string' ? one.id : ''));
  return ids.includes('') ? null : JSON.stringify(ids);
};

/** Rows that carry an id, the same ones in the same order on all sides: they can be compared one by one. */
const sameRows = (...sides: unknown[]) => {
  const [first, ...rest] = sides.map(idsOf);
  return first !== null && rest.every((ids) => ids === first);
};

const join = (path: string, key: string | number) => (path ? `${path}.${key}` : String(key));

const mergeAt = (path: string, [base, mine, theirs]: unknown[], overlaps: Overlap[]): unknown => {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  if (isPlain(base) && isPlain(mine) && isPlain(theirs)) {
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return Object.fromEntries(
      keys.map((key) => [key, mergeAt(join(path, key), [base[key], mine[key], theirs[key]], overlaps)]),
    );
  }
  if (sameRows(base, mine, theirs))
    return (mine as unknown[]).map((row, index) =>
      mergeAt(join(path, index), [(base as unknown[])[index], row, (theirs as unknown[])[index]], overlaps),
    );
  overlaps.push({ path, mine, theirs });
  return mine;
};

/**
 * What two people made of one document. A field that only one of them changed is taken from that one; one that both
 * changed differently is an overlap and stays mine until somebody chooses. Lists are one field each, except rows with
 * ids that nobody added, removed or moved.
 */
export const mergeThree = <V>(base: V, mine: V, theirs: V): Merged<V> => {
  const overlaps: Overlap[] = [];
  return { values: mergeAt('', [base, mine, theirs], overlaps) as V, overlaps };
};

/** The value at a dotted path, undefined where there is none. */
export const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Plain)[key] : undefined),
      values,
    );

/** A copy with another value at a dotted path whose parents exist. */
export const withValueAt = <V>(values: V, path: string, value: unknown): V => {
  const [key, ...rest] = path.split('.');
  const next = rest.length ? withValueAt(valueAt(values, key!), rest.join('.'), value) : value;
  if (Array.isArray(values)) return values.with(Number(key), next) as V;
  return { ...values, [key!]: next };
};
