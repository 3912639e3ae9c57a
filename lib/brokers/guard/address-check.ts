import ipaddr from 'ipaddr.js';

export type AddressPolicy = {
  /** The operator's setting for local work. Opens 127.0.0.0/8 and ::1 and nothing else. */
  allowLoopback: boolean;
};

// Only 2000::/3 is global unicast; what ipaddr.js calls "unicast" also holds ::a.b.c.d and unassigned space.
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const LOOPBACK_V4 = ipaddr.IPv4.parseCIDR('127.0.0.0/8');
const LOOPBACK_V6 = ipaddr.IPv6.parseCIDR('::1/128');

const parse = (address: string) => (ipaddr.isValid(address) ? ipaddr.parse(address) : undefined);

/** Whether the address is 127.0.0.0/8 or ::1; the IPv4-mapped form does not count. */
export function isLoopback(address: string): boolean {
  const parsed = parse(address);
  if (!parsed) return false;
  return parsed instanceof ipaddr.IPv4 ? parsed.match(LOOPBACK_V4) : parsed.match(LOOPBACK_V6);
}

/**
 * Whether a broker may be called at this address: public unicast only. Private, link-local (and so the metadata
 * services), shared, multicast, reserved and every IPv6 form that carries an IPv4 address are refused.
 */
export function isAllowedAddress(address: string, policy: AddressPolicy): boolean {
  const parsed = parse(address);
  if (!parsed) return false;
  if (isLoopback(address)) return policy.allowLoopback;
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
