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
  if (!header || !VALUE.test(header.value)) return 'line';
  if (!NAME.test(header.name) || OWN.test(header.name)) return 'name';
  return CREDENTIAL.test(header.name) ? 'credential' : null;
};

const nameOf = (line: string) => parts(line)?.name ?? line;
const isRepeated = (line: string, at: number, lines: string[]) =>
  lines.findIndex((one) => nameOf(one).toLowerCase() === nameOf(line).toLowerCase()) < at;

const SHOWN = 40;

/** The first fault, and the header that has it, as far as a sentence has room for it. */
const firstFault = (text: string) => {
  const lines = linesOf(text);
  const told = (fault: string, line: string) => ({ fault, header: nameOf(line).slice(0, SHOWN) });
  if (lines.length > MOST) return told('tooMany', lines[MOST]!);
  const twice = lines.find(isRepeated);
  if (twice !== undefined) return told('twice', twice);
  return lines.flatMap((line) => told(faultOf(line) ?? '', line)).find(({ fault }) => fault !== '');
};

/** Headers beside the platform's own, one `Name: value` a line, at most ten; names begin with `X-`. */
export const headerLinesSchema = z
  .string()
  .max(4000)
  .superRefine((text, context) => {
    const found = firstFault(text);
    if (!found) return;
    const { fault, header } = found;
    context.addIssue({ code: 'custom', message: `brokers.headers.${fault}`, params: { header } });
  });

/** Lines as they are sent: by name. */
export const headersOfLines = (text: string): Record<string, string> =>
  Object.fromEntries(
    linesOf(text)
      .flatMap((line) => parts(line) ?? [])
      .map(({ name, value }) => [name, value]),
  );

/** The inverse of `headersOfLines`, in the order of the names: the database keeps none. */
export const linesOfHeaders = (headers: Record<string, string>): string =>
  Object.keys(headers)
    .sort()
    .map((name) => `${name}: ${headers[name]}`)
    .join('\n');
