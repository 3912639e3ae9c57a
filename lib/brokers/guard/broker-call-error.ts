import { DomainError } from '@/lib/core/errors';
import type { Message } from '@/lib/core/errors';

export type BrokerCallFailure =
  | 'invalid_url'
  | 'url_credentials'
  | 'scheme'
  | 'port'
  | 'invalid_request'
  | 'refused_address'
  | 'dns'
  | 'connect_refused'
  | 'timeout'
  | 'tls_certificate'
  | 'tls_protocol'
  | 'too_large'
  | 'redirect'
  | 'reset'
  | 'encoding'
  | 'invalid_response';

/** Failures of calls of which nothing can have reached the broker. */
const UNSENT: readonly BrokerCallFailure[] = [
  'invalid_url',
  'url_credentials',
  'scheme',
  'port',
  'invalid_request',
  'refused_address',
  'dns',
  'connect_refused',
  'tls_certificate',
];

export const neverSent = (error: unknown): boolean =>
  error instanceof BrokerCallError && UNSENT.includes(error.kind);

/** A call to a broker that brought no usable answer. The sentence is `brokerCalls.<kind>`. */
export class BrokerCallError extends DomainError {
  constructor(
    readonly kind: BrokerCallFailure,
    values: NonNullable<Message['values']> = {},
  ) {
    super('upstream_failed', { key: `brokerCalls.${kind}`, values });
  }
}
