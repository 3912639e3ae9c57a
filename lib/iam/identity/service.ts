import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';

export { identityProvider } from './provider';

/** Forgets codes, tokens, sessions and grants that have ended. */
export const pruneIdentity = async (): Promise<void> => {
  await db.identityRecord.deleteMany({ where: { expiresAt: { lt: now() } } });
};
