import 'server-only';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import type { OwnKey } from './schema';

export const ownKeySelect = {
  id: true,
  name: true,
  last4: true,
  accountId: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  disabledAt: true,
} as const;

type Row = Omit<OwnKey, 'disabled'> & { disabledAt: Date | null };

export const toOwnKey = ({ disabledAt, ...row }: Row): OwnKey => ({ ...row, disabled: disabledAt !== null });

/** A `where` for the person's keys that have not ended. */
export const liveKeysOf = (userId: string) => ({
  userId,
  deletedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }],
});

/** The actor's API keys that have not ended, newest first. */
export const ownKeys = async (actor: Actor): Promise<OwnKey[]> => {
  const rows = await db.apiKey.findMany({
    where: liveKeysOf(actor.userId),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: ownKeySelect,
  });
  return rows.map(toOwnKey);
};
