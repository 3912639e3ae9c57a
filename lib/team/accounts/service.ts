import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { now } from '../../core/clock';
import { conflict, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { accountSelect } from './queries';
import type { AccountDto, SuspendAccount } from './schema';
import { enqueue } from '../../jobs/service';

type Change = { suspended: boolean; reason: string | null };

const setSuspended = async (tx: Tx, actor: Actor, id: string, { suspended, reason }: Change) => {
  const known = await tx.account.findUnique({ where: { id }, select: accountSelect });
  if (!known) throw notFound();
  const [account] = await tx.account.updateManyAndReturn({
    where: { id, suspendedAt: suspended ? null : { not: null } },
    data: { suspendedAt: suspended ? now() : null, suspensionReason: reason },
    select: accountSelect,
  });
  if (!account) throw conflict();
  await recordAudit(tx, actor, {
    action: suspended ? 'account.suspend' : 'account.restore',
    subjectType: 'account',
    subjectId: id,
    ...(reason && { comment: reason }),
  });
  await enqueue(tx, 'account-instances', { accountId: id });
  return account;
};

/**
 * Nobody gets tokens for the account any more, those that exist open nothing, and its instances are disabled. The console
 * stays open to its people.
 * @throws forbidden, not_found, conflict (suspended already)
 */
export const suspendAccount = (actor: Actor, id: string, { reason }: SuspendAccount): Promise<AccountDto> => {
  assertPermission(actor, 'account.suspend');
  return inTransaction((tx) => setSuspended(tx, actor, id, { suspended: true, reason }));
};

/** Tokens are given again, and its instances enabled. @throws forbidden, not_found, conflict (not suspended) */
export const restoreAccount = (actor: Actor, id: string): Promise<AccountDto> => {
  assertPermission(actor, 'account.suspend');
  return inTransaction((tx) => setSuspended(tx, actor, id, { suspended: false, reason: null }));
};
