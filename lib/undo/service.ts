import 'server-only';
import type { Actor } from '../auth/permissions';
import { now } from '../core/clock';
import { notFound } from '../core/errors';
import { db, type Tx } from '../db/client';
import type { Prisma } from '../db/generated/client';

/** What can come back. */
export type RemovedKind = 'plan' | 'deployment' | 'evidence' | 'allowListEntry';

/** How long a removed row is kept. The notice in the browser is there for seconds; this is for slow networks. */
export const UNDO_FOR = 3_600_000;

type Key = { kind: RemovedKind; offeringId: string; id: string };

/** Keeps a row as it was, in the transaction that removes it. */
export const keepRemoved = async (
  tx: Tx,
  actor: Actor,
  { row, ...key }: Key & { row: object },
): Promise<void> => {
  const kept = JSON.parse(JSON.stringify(row)) as Prisma.InputJsonObject;
  const data = { ...key, row: kept, removedById: actor.userId, removedAt: now() };
  await tx.removedRow.upsert({ where: { id: key.id }, create: data, update: data, select: { id: true } });
};

/**
 * Takes a removed row out of keeping, in the transaction that puts it back. Dates are ISO texts.
 * @throws not_found when it was never removed, is back already, or is too old
 */
export const takeRemoved = async <R>(tx: Tx, key: Key): Promise<R> => {
  const where = { ...key, removedAt: { gt: new Date(now().getTime() - UNDO_FOR) } };
  const kept = await tx.removedRow.findFirst({ where, select: { row: true } });
  const { count } = await tx.removedRow.deleteMany({ where });
  if (!kept || count !== 1) throw notFound();
  return kept.row as R;
};

/** Forgets, in one statement, what can no longer be put back. */
export const pruneRemoved = async (): Promise<void> => {
  await db.removedRow.deleteMany({ where: { removedAt: { lt: new Date(now().getTime() - UNDO_FOR) } } });
};
