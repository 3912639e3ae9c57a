/** Why a redirect URI is refused; each has its sentence in messages/<locale>/iam.json. */
export type RedirectUriFault = 'absolute' | 'secure' | 'fragment' | 'credentials' | 'characters' | 'host';

const SHAPE = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i;
/** RFC 3986: reserved and unreserved characters and complete percent-encodings, nothing that a parser would repair. */
const CHARACTERS = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const LOCAL = ['localhost', '127.0.0.1'];

/**
 * Null when the text can be a redirect URI: absolute, https (http only for localhost and 127.0.0.1), no fragment, no
 * user information (RFC 6749 §3.1.2). The text is compared exactly later, so what browsers would silently repair
 * (encoded or abbreviated hosts, backslashes, spaces) is refused here.
 */
export const redirectUriFault = (uri: string): RedirectUriFault | null => {
  const [, scheme, authority] = SHAPE.exec(uri) ?? [];
  if (scheme === undefined || authority === undefined) return 'absolute';
  const protocol = scheme.toLowerCase();
  if (protocol !== 'https' && protocol !== 'http') return 'secure';
  if (uri.includes('#')) return 'fragment';
  if (authority.includes('@')) return 'credentials';
  if (!CHARACTERS.test(uri)) return 'characters';
  if (!URL.canParse(uri)) return 'host';
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  if (host.includes('*') || host !== new URL(uri).hostname) return 'host';
  return protocol === 'https' || LOCAL.includes(host) ? null : 'secure';
};
