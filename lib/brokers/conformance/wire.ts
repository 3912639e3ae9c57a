import 'server-only';
import { BrokerCallError } from '../guard/broker-call-error';
import type { GuardPolicy, GuardedOptions } from '../guard/guarded-request';
import { brokerUrl, osbRequest, type BrokerAccess, type OsbCall } from '../osb/client';
import { redacted } from './redact';
import type { Exchange } from './schema';

/** An answer of the broker, or why there is none. `json` is undefined where the body is no JSON. */
export type Answer = {
  exchange: Exchange;
  /** The path that was asked for, below the broker's URL. */
  path: string;
  sent: unknown;
  status: number | null;
  headers: Record<string, string>;
  text: string;
  json: unknown;
  /** As the run's clock measured it; until the time limit where no answer came. */
  latencyMs: number;
  /** Cut off by the run itself, on purpose. */
  dropped: boolean;
  certificateValidTo?: string;
};

export type WireOptions = Pick<GuardedOptions, 'tls' | 'resolve' | 'maxBytes'> & {
  policy: GuardPolicy;
  timeoutMs: number;
  signal?: AbortSignal;
  /** In clear; struck out of everything that is kept. */
  secrets: string[];
  /** Headers whose values a report does not show, in lower case. */
  hidden: string[];
  clock: () => number;
  dropped?: boolean;
};

const NAMES: Record<string, string> = {
  'x-broker-api-version': 'X-Broker-API-Version',
  'x-broker-api-originating-identity': 'X-Broker-API-Originating-Identity',
  'x-broker-api-request-identity': 'X-Broker-API-Request-Identity',
  'content-type': 'Content-Type',
  'if-none-match': 'If-None-Match',
  'if-modified-since': 'If-Modified-Since',
};
const NOT_KEPT = ['authorization', 'accept'];
const LONGEST_HEADER = 300;
const MAX_DEPTH = 100;

/** JSON that is nested deeper than anything that a broker has to say could exhaust the stack of those who read it. */
const isTooDeep = (text: string) => {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isInText && sign === '\\') index += 1;
    else if (sign === '"') isInText = !isInText;
    else if (!isInText && (sign === '[' || sign === '{')) depth += 1;
    else if (!isInText && (sign === ']' || sign === '}')) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};

const parsed = (text: string): unknown => {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const bodyText = (body: unknown) =>
  body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body, null, 2);

const keptHeaders = (headers: OsbCall['headers'] = {}, { hidden, secrets }: WireOptions) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter((header): header is [string, string] => header[1] !== null && !NOT_KEPT.includes(header[0]))
      .map(([name, value]) => [
        NAMES[name] ?? name,
        hidden.includes(name)
          ? '•••'
          : redacted(value, undefined, { secrets, mayHoldCredentials: false }).slice(0, LONGEST_HEADER),
      ]),
  );

const sentExchange = (access: BrokerAccess, call: OsbCall, options: WireOptions): Exchange => {
  const url = new URL(brokerUrl(access.url, call.path, call.query));
  const body = bodyText(call.body);
  return {
    method: call.method ?? 'GET',
    path: url.pathname + url.search,
    headers: keptHeaders(call.headers, options),
    body: body === null ? null : redacted(body, undefined, { ...options, mayHoldCredentials: false }),
    status: null,
    answer: null,
    latencyMs: null,
    failure: null,
  };
};

/** One call, recorded without secrets. Never throws for what the broker does. */
export const exchanged = async (
  access: BrokerAccess,
  call: OsbCall,
  options: WireOptions,
): Promise<Answer> => {
  const exchange = sentExchange(access, call, options);
  const { dropped = false, clock, secrets } = options;
  const facts = { path: call.path, sent: call.body, dropped };
  const startedAt = clock();
  try {
    const response = await osbRequest(access, call, options);
    const { status, headers, bodyText: text, tls } = response;
    const latencyMs = Math.round(clock() - startedAt);
    const json = parsed(text);
    const mayHoldCredentials = call.path.includes('/service_bindings/') || isTooDeep(text);
    const answer = redacted(text, json, { secrets, mayHoldCredentials });
    const kept = { ...exchange, status, answer, latencyMs, ...(tls && { tls: tls.protocol }) };
    const { certificateValidTo } = tls ?? {};
    return { ...facts, exchange: kept, status, headers, text, json, latencyMs, certificateValidTo };
  } catch (error) {
    if (!(error instanceof BrokerCallError)) throw error;
    const failure = error.userMessage;
    const latencyMs = Math.round(clock() - startedAt);
    return {
      ...facts,
      exchange: { ...exchange, failure },
      status: null,
      headers: {},
      text: '',
      json: undefined,
      latencyMs,
    };
  }
};
