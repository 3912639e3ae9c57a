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

const namesType = (headers: BrokerCall['headers']) =>
  Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');

/** The body as it was sent: curl would read a file for one that begins with `@`, and call one without a type a form. */
const bodyOf = ({ headers, body }: BrokerCall) => {
  if (body === null) return [];
  return [...(namesType(headers) ? [] : [`-H 'Content-Type:'`]), `--data-raw ${quoted(body)}`];
};

/**
 * The call as a command for a shell; what signs in comes from `BROKER_USERNAME` and `BROKER_PASSWORD`, or from
 * `BROKER_TOKEN`. `url` is the broker's.
 */
export const brokerCurlOf = (
  call: BrokerCall,
  { url, authScheme }: { url: string; authScheme: string },
): string =>
  [
    // Put behind the origin as it was sent: resolved, a path of two slashes would lead the credentials to another host.
    `curl -X ${call.method} ${quoted(new URL(url).origin + call.path)}`,
    authScheme === 'basic'
      ? '-u "$BROKER_USERNAME:$BROKER_PASSWORD"'
      : '-H "Authorization: Bearer $BROKER_TOKEN"',
    ...Object.entries(call.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...bodyOf(call),
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
