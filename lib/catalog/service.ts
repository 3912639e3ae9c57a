import 'server-only';
import type { Actor } from '../auth/permissions';
import { db } from '../db/client';
import { recordFirstSeen } from '../visibility/allow-list/service';
import { accountsOf } from './sight';

/** Notes, once, that an account on the allow-list has seen the limited offering in the catalog. */
export const noteFirstSeen = async (viewer: Actor, offeringId: string): Promise<void> => {
  const unseen = await db.allowListEntry.findMany({
    where: { offeringId, accountId: { in: accountsOf(viewer) }, firstSeenAt: null },
    select: { id: true },
  });
  for (const { id } of unseen) await recordFirstSeen(id);
};
