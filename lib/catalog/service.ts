import 'server-only';
import type { Actor } from '../auth/permissions';
import { now } from '../core/clock';
import { db } from '../db/client';
import { accountsOf } from './sight';

/** Notes, once, that an account on the allow-list has seen the limited offering in the catalog. */
export const noteFirstSeen = async (viewer: Actor, offeringId: string): Promise<void> => {
  await db.allowListEntry.updateMany({
    where: { offeringId, accountId: { in: accountsOf(viewer) }, firstSeenAt: null, offering: { visibility: 'limited' } },
    data: { firstSeenAt: now() },
  });
};
