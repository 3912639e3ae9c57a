import type { ApiRequest } from './fetcher';

/** Fields that are never copied. */
const SECRET = /^(secret|password|token)$/i;

const withoutSecrets = (body: unknown): string =>
  JSON.stringify(body, (key, value: unknown) => (SECRET.test(key) && value !== '' ? `<${key}>` : value), 2);

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A call to a broker, as it was made. */
export type BrokerCall = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
};

/**
 * The call as a command for a shell; what signs in comes from `BROKER_USERNAME` and `BROKER_PASSWORD`, or from
 * `BROKER_TOKEN`. `url` is the broker's.
 */
export const brokerCurlOf = (
  { method, path, headers, body }: BrokerCall,
  { url, authScheme }: { url: string; authScheme: string },
): string =>
  [
    `curl -X ${method} ${quoted(new URL(path, url).href)}`,
    authScheme === 'basic'
      ? '-u "$BROKER_USERNAME:$BROKER_PASSWORD"'
      : '-H "Authorization: Bearer $BROKER_TOKEN"',
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data ${quoted(body)}`]),
  ].join(' \\\n  ');

/** The request as a command for a shell, signed by the personal access token in `WORKBENCH_TOKEN`. */
export const curlOf = ({ method, url, body }: ApiRequest, origin: string): string =>
  [
    `curl -X ${method} ${quoted(new URL(url, origin).href)}`,
    `-H "Authorization: Bearer $WORKBENCH_TOKEN"`,
    ...(body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `--data ${quoted(withoutSecrets(body))}`]),
  ].join(' \\\n  ');
