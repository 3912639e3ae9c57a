/** As much of a text as a report keeps. */
const KEPT = 4000;
const MASK = '•••';
/** Members whose content is a secret of the broker or of a binding, wherever they appear. */
const SECRET_MEMBERS = ['credentials', 'secret', 'syslog_drain_url', 'route_service_url', 'volume_mounts'];

const mask = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== 'object' || value === null) return MASK;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mask(member)]));
};

/** The same JSON with the values of secret members masked. */
export const withoutSecrets = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      SECRET_MEMBERS.includes(key) ? mask(member) : withoutSecrets(member),
    ]),
  );
};

const struckOut = (text: string, secrets: string[]) => {
  const safe = secrets.filter(Boolean).reduce((rest, hidden) => rest.replaceAll(hidden, MASK), text);
  return safe.length > KEPT ? `${safe.slice(0, KEPT)}…` : safe;
};

/**
 * The text as a report may keep it: no credentials of a binding, none of `secrets`, at most 4,000 characters. What
 * should have been JSON with credentials and is not is left out altogether.
 */
export const redacted = (
  text: string,
  json: unknown,
  { secrets, mayHoldCredentials }: { secrets: string[]; mayHoldCredentials: boolean },
): string => {
  if (json !== undefined) return struckOut(JSON.stringify(withoutSecrets(json), null, 2), secrets);
  return mayHoldCredentials && text !== '' ? MASK : struckOut(text, secrets);
};
