import type { SecureVersion } from 'node:tls';
import { skip } from '../finding';
import type { Lab } from '../lab';

export const requireTls = ({ run }: Lab) => {
  if (new URL(run.target.access.url).protocol !== 'https:') skip('noTls');
};

const OLD: SecureVersion[] = ['TLSv1', 'TLSv1.1'];

/** A handshake that offers no later version than this one; an old one is all that it offers. */
export const tlsUpTo = ({ run }: Lab, maxVersion: SecureVersion) => {
  const usual = run.options.network?.tls;
  if (!OLD.includes(maxVersion)) return { ...usual, maxVersion };
  // Without this OpenSSL would itself refuse to offer the old versions, whatever the broker allows.
  return { ...usual, minVersion: maxVersion, maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' };
};
