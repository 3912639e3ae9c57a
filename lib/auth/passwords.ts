import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane (the library's default algorithm is argon2id).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, in PHC string form. */
export const hashPassword = (password: string) => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. A missing hash costs the same time as a wrong password, so that answers do not tell
 * which addresses have an account.
 */
export const verifyPassword = async (stored: string | null, password: string) => {
  decoy ??= hashPassword('decoy');
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== null && fits;
};
