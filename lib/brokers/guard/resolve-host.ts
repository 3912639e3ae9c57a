import 'server-only';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isAllowedAddress, isLoopback } from './address-check';
import { BrokerCallError } from './broker-call-error';
import type { AddressPolicy } from './address-check';

export type ResolvedAddress = { address: string; family: number };
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * All addresses of the URL's host, each of them checked: one bad address refuses the host. The caller connects to
 * these very addresses, so that a name cannot answer differently a second time.
 */
export async function resolveHost(
  url: URL,
  policy: AddressPolicy,
  { resolve = systemResolve }: { resolve?: Resolve } = {},
): Promise<ResolvedAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  if (addresses.length === 0) throw new BrokerCallError('dns', { host });
  if (!addresses.every(({ address }) => isAllowedAddress(address, policy))) {
    throw new BrokerCallError('refused_address', { host });
  }
  if (url.protocol === 'http:' && !addresses.every(({ address }) => isLoopback(address))) {
    throw new BrokerCallError('scheme', { scheme: 'http' });
  }
  return addresses;
}
