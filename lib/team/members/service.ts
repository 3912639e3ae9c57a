import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { assertOwnerLeft, lockTeam } from '../lock';
import type { ChangeRole, MemberParams } from './schema';

const roleOf = async (tx: Tx, { providerId, userId }: MemberParams) => {
  const member = await tx.membership.findUnique({
    where: { userId_providerId: { userId, providerId } },
    select: { role: true },
  });
  if (!member) throw notFound();
  return member.role;
};

const subject = ({ providerId, userId }: MemberParams) => ({
  subjectType: 'user',
  subjectId: userId,
  providerId,
});

/**
 * Sets a member's role; effective at their next request.
 * @throws not_found, forbidden (also when no owner would be left)
 */
export const changeRole = (actor: Actor, member: MemberParams, { role }: ChangeRole): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId, userId } = member;
    await lockTeam(tx, actor, { providerId, permission: 'team.manage' });
    const was = await roleOf(tx, member);
    if (was === role) return;
    await tx.membership.update({ where: { userId_providerId: { userId, providerId } }, data: { role } });
    if (was === 'owner') await assertOwnerLeft(tx, providerId);
    await recordAudit(tx, actor, {
      action: 'team.role',
      ...subject(member),
      before: { role: was },
      after: { role },
    });
  });

/**
 * Takes a person out of the team, or lets them leave by themselves; effective at their next request.
 * @throws not_found, forbidden (also when no owner would be left)
 */
export const removeMember = (actor: Actor, member: MemberParams): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId, userId } = member;
    const leaves = userId === actor.userId;
    await lockTeam(tx, actor, { providerId, permission: leaves ? 'team.leave' : 'team.manage' });
    const role = await roleOf(tx, member);
    await tx.membership.delete({ where: { userId_providerId: { userId, providerId } } });
    if (role === 'owner') await assertOwnerLeft(tx, providerId);
    await recordAudit(tx, actor, {
      action: leaves ? 'team.leave' : 'team.remove',
      ...subject(member),
      before: { role },
    });
  });
