import 'server-only';
import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import type { LookupFunction } from 'node:net';
import type { SecureVersion } from 'node:tls';
import type { ResolvedAddress } from './resolve-host';

export type TlsSettings = {
  /** PEM of authorities to trust instead of the system's. */
  ca?: string;
  minVersion?: SecureVersion;
  maxVersion?: SecureVersion;
  /** OpenSSL's list, e.g. to offer what is only good for finding out whether it is refused. */
  ciphers?: string;
};

/** What was negotiated, e.g. `TLSv1.3`; `certificateValidTo` as the certificate prints it. */
export type TlsFacts = { protocol: string; certificateValidTo: string };

type Options = { timeoutMs: number; tls?: TlsSettings; onTls: (facts: TlsFacts) => void };

const pinnedLookup =
  (addresses: ResolvedAddress[]): LookupFunction =>
  (_hostname, { all }, done) => {
    if (all) return done(null, addresses);
    const [first] = addresses;
    done(null, first?.address ?? '', first?.family);
  };

/** A connector that dials only the given addresses, whatever the host name resolves to by now. */
export function pinnedConnector(
  addresses: ResolvedAddress[],
  { timeoutMs, tls, onTls }: Options,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: timeoutMs,
    lookup: pinnedLookup(addresses),
    minVersion: 'TLSv1.2',
    ...tls,
    rejectUnauthorized: true,
    maxCachedSessions: 0,
  });
  return (target, done) =>
    connect(target, (...result) => {
      const [, socket] = result;
      if (socket instanceof TLSSocket) {
        onTls({
          protocol: socket.getProtocol() ?? '',
          certificateValidTo: socket.getPeerCertificate().valid_to,
        });
      }
      done(...result);
    });
}
