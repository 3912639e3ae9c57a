import 'server-only';
import { BrokerCallError } from '../guard/broker-call-error';
import { guardedRequest } from '../guard/guarded-request';
import type { GuardedCall, GuardedOptions, GuardedResponse } from '../guard/guarded-request';

export const OSB_VERSION = '2.12';

export type BrokerAccess = {
  url: string;
  authScheme: 'basic' | 'bearer' | 'bearer-crn';
  username?: string;
  /** Password or token, in clear. */
  secret: string;
  /** Sent with every call beside the platform's own, by name. */
  headers?: Record<string, string>;
};

export type OsbCall = {
  method?: GuardedCall['method'];
  /** Below the broker's URL, starting with a slash; ids in it already percent-encoded. */
  path: string;
  query?: Record<string, string | undefined>;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  /** On whose behalf, e.g. platform `ibmcloud`, claims `{ iam_id: 'IBMid-1' }`. */
  identity?: { platform: string; claims: Record<string, unknown> };
  /** Replaces the header of this (lower-case) name; null leaves it out. */
  headers?: Record<string, string | null>;
};

/** The value of the header `Authorization`. */
export const authorizationOf = ({ authScheme, username = '', secret }: BrokerAccess) =>
  authScheme === 'basic'
    ? `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`
    : `Bearer ${secret}`;

/** Puts a path below a broker's URL, keeping the URL's own path prefix. */
export function brokerUrl(base: string, path: string, query: OsbCall['query'] = {}): string {
  if (!URL.canParse(base)) throw new BrokerCallError('invalid_url');
  const url = new URL(base);
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  url.hash = '';
  // Not URLSearchParams: brokers in the wild do not all read its plus sign as a space.
  url.search = Object.entries(query)
    .filter((parameter): parameter is [string, string] => parameter[1] !== undefined)
    .map((parameter) => parameter.map(encodeURIComponent).join('='))
    .join('&');
  return url.href;
}

function callHeaders(broker: BrokerAccess, { path, body, identity, headers = {} }: OsbCall) {
  // The platform's extension is called without the specification's version header.
  const version = path.startsWith('/v2/') ? OSB_VERSION : null;
  const claims = identity && Buffer.from(JSON.stringify(identity.claims)).toString('base64');
  const all: Record<string, string | null> = {
    accept: 'application/json',
    authorization: authorizationOf(broker),
    'x-broker-api-version': version,
    'x-broker-api-originating-identity': identity ? `${identity.platform} ${claims}` : null,
    'content-type': body === undefined ? null : 'application/json',
    ...broker.headers,
    ...headers,
  };
  return Object.fromEntries(
    Object.entries(all).filter((header): header is [string, string] => header[1] !== null),
  );
}

/**
 * One call as the platform makes it (Open Service Broker 2.12 and the platform's extension). Any status but 3xx is
 * returned; throws BrokerCallError when no answer comes.
 */
export function osbRequest(
  broker: BrokerAccess,
  call: OsbCall,
  options: GuardedOptions,
): Promise<GuardedResponse> {
  const { method, path, query, body } = call;
  return guardedRequest(
    {
      url: brokerUrl(broker.url, path, query),
      method,
      headers: callHeaders(broker, call),
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    },
    options,
  );
}
