import 'server-only';
import { Client } from 'undici';
import { boundedText } from './bounded-text';
import { BrokerCallError } from './broker-call-error';
import { callFailure } from './call-failure';
import { checkedUrl } from './checked-url';
import { pinnedConnector } from './pinned-connector';
import { resolveHost } from './resolve-host';
import type { Dispatcher } from 'undici';
import type { TlsFacts, TlsSettings } from './pinned-connector';
import type { Resolve } from './resolve-host';

export type GuardPolicy = {
  /** http, and that to loopback hosts only: it needs `allowLoopback` to be of use. */
  allowHttp: boolean;
  allowLoopback: boolean;
};

export type GuardedCall = {
  url: string;
  method?: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
};

export type GuardedOptions = {
  policy: GuardPolicy;
  /** Covers everything from the name's resolution to the last byte of the body. */
  timeoutMs?: number;
  maxBytes?: number;
  tls?: TlsSettings;
  resolve?: Resolve;
  /** Ends the call at once; what comes then is the failure `reset`. */
  signal?: AbortSignal;
};

export type GuardedResponse = {
  status: number;
  /** Names in lower case; repeated headers joined with a comma. */
  headers: Record<string, string>;
  bodyText: string;
  latencyMs: number;
  tls?: TlsFacts;
};

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const answerHeaders = (headers: Dispatcher.ResponseData['headers']) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));

const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal) =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    ),
  ]);

function refuseUnreadable(status: number, headers: Record<string, string>, host: string) {
  if (status >= 300 && status < 400 && status !== 304) {
    throw new BrokerCallError('redirect', {
      host,
      status,
      location: (headers.location || '—').slice(0, 200),
    });
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') {
    throw new BrokerCallError('encoding', { host, encoding: encoding.slice(0, 50) });
  }
}

/**
 * The only way to call a URL that a provider typed in. Connects to public addresses over TLS 1.2 or newer with a
 * valid certificate, follows no redirect, unpacks nothing, and ends within `timeoutMs` and `maxBytes`. Any status
 * outside 3xx is an answer; everything else throws BrokerCallError.
 */
export async function guardedRequest(
  { url: text, method = 'GET', headers = {}, body }: GuardedCall,
  { policy, timeoutMs = 10_000, maxBytes = 1_000_000, tls, resolve, signal: stop }: GuardedOptions,
): Promise<GuardedResponse> {
  const url = checkedUrl(text, policy);
  const host = url.hostname;
  const startedAt = performance.now();
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = stop ? AbortSignal.any([timeout, stop]) : timeout;
  let tlsFacts: TlsFacts | undefined;
  let client: Client | undefined;
  try {
    const addresses = await untilAborted(resolveHost(url, policy, { resolve }), signal);
    const connect = pinnedConnector(addresses, { timeoutMs, tls, onTls: (facts) => (tlsFacts = facts) });
    client = new Client(url.origin, { connect, pipelining: 0, headersTimeout: 0, bodyTimeout: 0 });
    const response = await client.request({
      path: url.pathname + url.search,
      method,
      headers: { ...lowerCased(headers), 'accept-encoding': 'identity' },
      body,
      signal,
    });
    // Without a listener, destroying an answer that is not read to its end would be an uncaught error.
    response.body.on('error', () => {});
    const answered = answerHeaders(response.headers);
    refuseUnreadable(response.statusCode, answered, host);
    const bodyText = await boundedText(response.body, { host, maxBytes });
    const latencyMs = Math.round(performance.now() - startedAt);
    return { status: response.statusCode, headers: answered, bodyText, latencyMs, tls: tlsFacts };
  } catch (error) {
    throw callFailure(error, { host, timedOut: timeout.aborted && !stop?.aborted, timeoutMs, maxBytes });
  } finally {
    void client?.destroy();
  }
}
