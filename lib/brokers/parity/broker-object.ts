/** An object of a broker's catalog, before anything is known about its members. */
export type BrokerObject = Record<string, unknown>;

const SHOWN_LENGTH = 500;

const isObject = (value: unknown): value is BrokerObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of an array member; what is not an object, or not an array, is passed over. */
export function objectsOf(parent: unknown, member: 'services' | 'plans'): BrokerObject[] {
  const list = isObject(parent) ? parent[member] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

export const metadataOf = ({ metadata }: BrokerObject): BrokerObject => (isObject(metadata) ? metadata : {});

export const hasServices = (catalog: unknown): boolean =>
  isObject(catalog) && Array.isArray(catalog.services);

export const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The value as a person reads it: a string as it is, the rest as JSON, null if absent. At most 500 characters. */
export function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, SHOWN_LENGTH);
}

const plainForm = (key: string) => key.toLowerCase().replace(/^is_?|[^a-z]/g, '');
const MISSPELT: Record<string, string> = { planupdatable: 'planupdateable', bindeable: 'bindable' };
const comparable = (key: string) => MISSPELT[plainForm(key)] ?? plainForm(key);

/** A key that was surely meant to be `key` but that the platform does not read, e.g. `planUpdatable`. */
export const lookAlikeKey = (object: BrokerObject, key: string): string | undefined =>
  Object.keys(object).find((other) => other !== key && comparable(other) === comparable(key));
