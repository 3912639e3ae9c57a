import { errors } from 'undici';
import { BrokerCallError } from './broker-call-error';

const CODES = [
  [/^(ENOTFOUND|ENODATA|EAI_\w+|ESERVFAIL)$/, 'dns'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'connect_refused'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'timeout'],
  [/CERT|^UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/, 'tls_certificate'],
  [/^(EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/, 'tls_protocol'],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'too_large'],
  [/^HPE/, 'invalid_response'],
  [/^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|ERR_INVALID_CHAR)$/, 'invalid_request'],
] as const;

type Call = { host: string; timedOut: boolean; timeoutMs: number; maxBytes: number };

const codeOf = (error: unknown) => {
  // Its own code is mostly empty.
  if (error instanceof errors.HTTPParserError) return 'HPE';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

/** Names what went wrong below HTTP. What no rule knows is a connection that broke. */
export function callFailure(error: unknown, { host, timedOut, timeoutMs, maxBytes }: Call): BrokerCallError {
  if (error instanceof BrokerCallError) return error;
  const code = codeOf(error);
  const kind = timedOut ? 'timeout' : (CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset');
  return new BrokerCallError(kind, { host, code, seconds: timeoutMs / 1000, limit: maxBytes });
}
