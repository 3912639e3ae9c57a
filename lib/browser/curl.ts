import type { ApiRequest } from './fetcher';

/** Fields that are never copied. */
const SECRET = /^(secret|password|token)$/i;

const withoutSecrets = (body: unknown): string =>
  JSON.stringify(body, (key, value: unknown) => (SECRET.test(key) && value !== '' ? `<${key}>` : value), 2);

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The request as a command for a shell, signed by the personal access token in `WORKBENCH_TOKEN`. */
export const curlOf = ({ method, url, body }: ApiRequest, origin: string): string =>
  [
    `curl -X ${method} ${quoted(new URL(url, origin).href)}`,
    `-H "Authorization: Bearer $WORKBENCH_TOKEN"`,
    ...(body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `--data ${quoted(withoutSecrets(body))}`]),
  ].join(' \\\n  ');
