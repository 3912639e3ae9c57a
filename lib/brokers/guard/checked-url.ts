import { BrokerCallError } from './broker-call-error';

// Well-known ports other than the web's own belong to protocols that a crafted request could talk to.
const FIRST_FREE_PORT = 1024;
const WEB_PORTS = ['', '80', '443'];

/**
 * Reads a broker URL and refuses what is wrong with it before any name is resolved. http passes here when the
 * policy allows it; that it leads to loopback is checked with the address.
 */
export function checkedUrl(text: string, policy: { allowHttp: boolean }): URL {
  if (!URL.canParse(text)) throw new BrokerCallError('invalid_url');
  const url = new URL(text);
  const scheme = url.protocol.slice(0, -1);
  const schemes = policy.allowHttp ? ['https', 'http'] : ['https'];
  if (!schemes.includes(scheme)) throw new BrokerCallError('scheme', { scheme });
  if (url.username || url.password) throw new BrokerCallError('url_credentials');
  if (!WEB_PORTS.includes(url.port) && Number(url.port) < FIRST_FREE_PORT) {
    throw new BrokerCallError('port', { port: url.port });
  }
  return url;
}
