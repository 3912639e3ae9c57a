import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { installationKey } from './installation-key';

/** A new 256-bit secret with a prefix that secret scanners can find. */
export const newSecret = (prefix: string) => `${prefix}_${randomBytes(32).toString('base64url')}`;

/** What is stored instead of a 256-bit secret: HMAC-SHA256 under the installation's key, hexadecimal. */
export const hashSecret = (secret: string) =>
  createHmac('sha256', Buffer.from(installationKey('token-hash'), 'hex'))
    .update(secret)
    .digest('hex');

/** AES-256-GCM under the installation's key; base64url of nonce, tag and ciphertext. */
export const encrypt = (plain: string) => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(installationKey('encryption'), 'hex'), nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
};

/** The inverse of `encrypt`. Throws when the text was altered or belongs to another installation. */
export const decrypt = (sealed: string) => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(installationKey('encryption'), 'hex'),
    bytes.subarray(0, 12),
  );
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
};
