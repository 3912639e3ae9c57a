import 'server-only';
import { randomInt } from 'node:crypto';
import type { Tx } from '../../db/client';
import { hashSecret } from '../secrets';

export const RECOVERY_CODES = 10;
// Without characters that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

const half = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** What is stored of a recovery code: a hash that does not mind capitals and hyphens. */
export const recoveryHash = (userId: string, code: string) =>
  hashSecret(`${userId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

/** Ten new recovery codes of 49 bits in place of the older ones; only their hashes are kept. */
export const replaceRecoveryCodes = async (tx: Tx, userId: string): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${half()}-${half()}`);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryHash(userId, code) })),
  });
  return codes;
};
