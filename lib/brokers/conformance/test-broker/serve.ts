import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TlsOptions } from 'node:tls';
import { TEST_CERTIFICATE, TEST_KEY } from '../../guard/test-certificates';
import { httpServer, httpsServer } from '../../guard/test-server';
import { isAtLeast } from '../levels';
import { isObject } from '../rules';
import type { ReferenceOptions } from './catalog';
import { referenceBroker, type ReferenceBroker } from './reference-broker';
import type { Call, Reply } from './reply';

export const USERNAME = 'platform';
export const SECRET = 'canary-secret';
const REQUEST_IDENTITY = 'x-broker-api-request-identity';

/** What a wrong broker does differently; undefined falls back to the right answer. */
export type Mistake = (call: Call, right: () => Reply, broker: ReferenceBroker) => Reply | undefined;

const decoded = (segment: string) => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const read = async (request: IncomingMessage): Promise<Call> => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  const { method = '', url = '', headers } = request;
  const [rawPath = '', search = ''] = url.split('?');
  const json = parsed(text);
  const basic = /^basic (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return {
    method,
    rawPath,
    path: rawPath.slice(1).split('/').map(decoded),
    query: Object.fromEntries(new URLSearchParams(search)),
    headers,
    authorized: Buffer.from(basic, 'base64').toString() === `${USERNAME}:${SECRET}`,
    text,
    body: isObject(json) ? json : undefined,
  };
};

const write = (response: ServerResponse, { status, body, headers, hang }: Reply) => {
  if (hang) return;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...(text !== undefined && type), ...headers }).end(text);
};

/** The answer of the reference broker to a request, or what a mistake makes of it. */
export const listener = (options: ReferenceOptions, mistake: Mistake = () => undefined) => {
  const broker = referenceBroker(options);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await read(request);
    let done: Reply | undefined;
    const right = () => (done ??= broker.answer(call));
    const reply = mistake(call, right, broker) ?? right();
    const echoed = call.headers[REQUEST_IDENTITY];
    const echo = isAtLeast(options.version, '2.15') && typeof echoed === 'string';
    write(response, { ...reply, headers: { ...(echo && { [REQUEST_IDENTITY]: echoed }), ...reply.headers } });
  };
  // Requests that were cut off have nobody to answer.
  const listen = (request: IncomingMessage, response: ServerResponse) =>
    void answer(request, response).catch(() => response.destroy());
  return { broker, listen };
};

/** The reference broker on a free port of this machine, over https where there are settings for it. */
export const serve = async (
  options: ReferenceOptions,
  { mistake, tls }: { mistake?: Mistake; tls?: TlsOptions } = {},
) => {
  const { broker, listen } = listener(options, mistake);
  const server = await (tls
    ? httpsServer({ key: TEST_KEY, cert: TEST_CERTIFICATE, ...tls }, listen)
    : httpServer(listen));
  const origin = tls ? 'https://localhost' : 'http://127.0.0.1';
  return { url: `${origin}:${server.port}`, broker, close: server.close };
};
