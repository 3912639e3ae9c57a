import { withValueAt, valueAt } from './merge';

/** The document as it was when editing began, and what has been typed since; `title` is what its page is called. */
export type Backup<V> = { base: V; values: V; title: string; at: string };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Fields that never reach the browser's storage, by their name: a copy there outlives the page and is readable by
 * whoever uses the browser next. A webhook's address often carries its token.
 */
const SECRET_FIELD = /password|secret|token|credential|api_?key|private_?key|authorization|webhook/i;

export const isSecretField = (name: string) => SECRET_FIELD.test(name);

/** A copy without secret fields, at any depth. */
export const withoutSecrets = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutSecrets) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isSecretField(name))
      .map(([name, one]) => [name, withoutSecrets(one)]),
  ) as T;
};

const secretPaths = (value: unknown, path = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) => {
        const here = path ? `${path}.${name}` : name;
        return isSecretField(name) ? [here] : secretPaths(one, here);
      });

/** What was kept, with the secret fields as the present document has them. */
const withSecretsOf = <V>(kept: V, present: V): V =>
  secretPaths(present).reduce((values, path) => {
    const above = path.split('.').slice(0, -1).join('.');
    if (above && typeof valueAt(values, above) !== 'object') return values;
    return withValueAt(values, path, valueAt(present, path));
  }, kept);

const PREFIX = 'draft/';

/**
 * What one person has typed and not saved yet, in this browser. Keys begin with the person's id: nobody else's are
 * ever read. A browser without storage keeps nothing, and `write` says so.
 */
export const createBackups = (userId: string, store: () => Store) => {
  const keyOf = (document: string) => `${PREFIX}${userId}/${document}`;
  const attempt = <T>(work: (store: Store) => T, otherwise: T): T => {
    try {
      return work(store());
    } catch {
      return otherwise;
    }
  };
  const keys = (storage: Store) =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(keyOf('')),
    );
  return {
    read: <V>(document: string, present: V): Backup<V> | null =>
      attempt((storage) => {
        const text = storage.getItem(keyOf(document));
        if (!text) return null;
        const { base, values, title, at } = JSON.parse(text) as Backup<V>;
        return {
          base: withSecretsOf(base, present),
          values: withSecretsOf(values, present),
          title,
          at,
        };
      }, null),
    write: <V>(document: string, { base, values, ...rest }: Backup<V>): boolean =>
      attempt((storage) => {
        const kept = { base: withoutSecrets(base), values: withoutSecrets(values), ...rest };
        storage.setItem(keyOf(document), JSON.stringify(kept));
        return true;
      }, false),
    remove: (document: string): void => attempt((storage) => storage.removeItem(keyOf(document)), undefined),
    /** The titles of the pages with something unsaved. */
    titles: (): string[] =>
      attempt(
        (storage) =>
          keys(storage).map((key) => (JSON.parse(storage.getItem(key) ?? '{}') as { title: string }).title),
        [],
      ),
    clear: (): void =>
      attempt((storage) => keys(storage).forEach((key) => storage.removeItem(key)), undefined),
  };
};

export type Backups = ReturnType<typeof createBackups>;
