import { z } from 'zod';

/** The platform's own; a broker that wants them otherwise speaks another protocol. */
const OWN = /^x-broker-api-/i;
const NAME = /^X-[A-Za-z0-9-]{1,80}$/i;
/** Reviewers see headers: what opens something has a place of its own. */
const CREDENTIAL = /auth|token|key|secret|password|cookie/i;
const VALUE = /^[\x20-\x7e]{1,200}$/;
const MOST = 10;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const parts = (line: string) => {
  const colon = line.indexOf(':');
  return colon < 0 ? null : { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
};

const faultOf = (line: string): string | null => {
  const header = parts(line);
  if (!header || !VALUE.test(header.value)) return 'brokers.headers.line';
  if (!NAME.test(header.name) || OWN.test(header.name)) return 'brokers.headers.name';
  return CREDENTIAL.test(header.name) ? 'brokers.headers.credential' : null;
};

const faultsOf = (text: string): string[] => {
  const lines = linesOf(text);
  const names = lines.map((line) => parts(line)?.name.toLowerCase());
  if (lines.length > MOST) return ['brokers.headers.tooMany'];
  if (new Set(names).size < names.length) return ['brokers.headers.twice'];
  return lines.flatMap((line) => faultOf(line) ?? []);
};

/** Headers beside the platform's own, one `Name: value` a line, at most ten; names begin with `X-`. */
export const headerLinesSchema = z
  .string()
  .max(4000)
  .superRefine((text, context) => {
    const [message] = faultsOf(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** Lines as they are sent: by name. */
export const headersOfLines = (text: string): Record<string, string> =>
  Object.fromEntries(
    linesOf(text)
      .flatMap((line) => parts(line) ?? [])
      .map(({ name, value }) => [name, value]),
  );

/** The inverse of `headersOfLines`. */
export const linesOfHeaders = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
