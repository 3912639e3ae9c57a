import 'server-only';
import { changes } from '../../audit/schema';
import { recordAudit } from '../../audit/service';
import { inTransaction } from '../../db/tx';
import { hashPassword } from '../passwords';
import type { Actor } from '../permissions';
import { endSessionsOf } from '../people';
import { provePassword } from './prove';
import type { ChangePassword, SaveAccount } from './schema';

const subject = (actor: Actor) => ({ subjectType: 'user', subjectId: actor.userId });

/** Name, language, theme and time zone of the actor. */
export const saveAccount = (actor: Actor, { timeZone, ...input }: SaveAccount): Promise<void> =>
  inTransaction(async (tx) => {
    const where = { id: actor.userId };
    const select = { name: true, locale: true, theme: true, timeZone: true };
    const was = await tx.user.findUniqueOrThrow({ where, select });
    const data = { ...input, ...(timeZone !== undefined && { timeZone: timeZone || null }) };
    const is = await tx.user.update({ where, data, select });
    const changed = changes(was, is);
    if (Object.keys(changed.after).length === 0) return;
    await recordAudit(tx, actor, { action: 'account.save', ...subject(actor), ...changed });
  });

/**
 * Another password for the actor, who knows the present one; every other session ends.
 * @throws invalid at `present`, rate_limited, forbidden
 */
export const changePassword = async (actor: Actor, input: ChangePassword): Promise<void> => {
  await provePassword(actor, input.present);
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash }, select: { id: true } });
    await endSessionsOf(tx, actor.userId, { except: actor.sessionId });
    await recordAudit(tx, actor, { action: 'account.password', ...subject(actor) });
  });
};
