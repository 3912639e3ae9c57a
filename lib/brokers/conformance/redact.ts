import type { BrokerAccess } from '../osb/client';

const KEPT = 4000;
const MASK = '•••';

const mask = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== 'object' || value === null) return MASK;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mask(member)]));
};

const withoutCredentials = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutCredentials);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'credentials' ? mask(member) : withoutCredentials(member),
    ]),
  );
};

/** The text as a report may keep it: no credentials of a binding, not the platform's own secret, at most 4,000 characters. */
export const redacted = (text: string, json: unknown, { username = '', secret }: BrokerAccess): string => {
  const shown = json === undefined ? text : JSON.stringify(withoutCredentials(json), null, 2);
  const secrets = [secret, Buffer.from(`${username}:${secret}`).toString('base64')].filter(Boolean);
  const safe = secrets.reduce((rest, hidden) => rest.replaceAll(hidden, MASK), shown);
  return safe.length > KEPT ? `${safe.slice(0, KEPT)}…` : safe;
};
