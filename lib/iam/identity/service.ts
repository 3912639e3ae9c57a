import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';

export { identityProvider } from './provider';

const COUNTS_KEPT_MS = 400 * 86_400_000;

/** Forgets codes, tokens, sessions and grants that have ended, and how often something was used more than a year ago. */
export const pruneIdentity = async (): Promise<void> => {
  await db.identityRecord.deleteMany({ where: { expiresAt: { lt: now() } } });
  await db.iamUsage.deleteMany({ where: { day: { lt: new Date(now().getTime() - COUNTS_KEPT_MS) } } });
};
