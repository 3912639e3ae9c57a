import 'server-only';
import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env';

/** The installation's secret: from the environment, or (embedded database only) made once in the data folder. */
const installationSecret = (): string => {
  if (env.INSTALLATION_SECRET) return env.INSTALLATION_SECRET;
  const file = join(env.DATA_DIR, 'installation-secret');
  if (!existsSync(file)) {
    mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
};

const derived = new Map<string, string>();

/** A key for one purpose, derived with HKDF-SHA256 so that no two uses share one. 64 hexadecimal digits. */
export const installationKey = (
  purpose: 'session' | 'encryption' | 'token-hash' | 'identity-cookies',
): string => {
  const known = derived.get(purpose);
  if (known) return known;
  const key = Buffer.from(
    hkdfSync('sha256', installationSecret(), 'provider-workbench', purpose, 32),
  ).toString('hex');
  derived.set(purpose, key);
  return key;
};
