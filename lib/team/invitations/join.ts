import 'server-only';
import { recordAudit, type AuditActor } from '../../audit/service';
import { createUser } from '../../auth/people';
import { hashPassword } from '../../auth/passwords';
import type { Actor } from '../../auth/permissions';
import { hashSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { DomainError, forbidden, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { addressRefusal, invitationRefusal, invitationState } from './policy';
import type { Join, Joined } from './schema';

const load = async (client: Tx, token: string) => {
  const row = await client.teamInvitation.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: {
      id: true,
      providerId: true,
      email: true,
      role: true,
      tokenHash: true,
      acceptedAt: true,
      revokedAt: true,
      expiresAt: true,
    },
  });
  if (!row) throw notFound();
  const reason = invitationRefusal(invitationState(row, now()));
  if (reason) throw new DomainError('illegal_transition', reason);
  return row;
};

type Invitation = Awaited<ReturnType<typeof load>>;

/** Uses the invitation up and makes the person a member. Two at once: one of them gets *illegal transition*. */
const join = async (tx: Tx, invitation: Invitation, actor: AuditActor): Promise<Joined> => {
  const { id, tokenHash, providerId, email, role } = invitation;
  const userId = actor.userId!;
  const { count } = await tx.teamInvitation.updateMany({
    where: { id, tokenHash, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: now(), acceptedById: userId },
  });
  if (count !== 1) throw new DomainError('illegal_transition', { key: 'team.join.accepted' });
  const { count: added } = await tx.membership.createMany({
    data: { userId, providerId, role, createdAt: now() },
    skipDuplicates: true,
  });
  if (added !== 1) throw forbidden({ key: 'team.join.member' });
  await recordAudit(tx, actor, {
    action: 'team.accept',
    subjectType: 'user',
    subjectId: userId,
    providerId,
    after: { email, role },
  });
  return { providerId, email };
};

/**
 * Joins a team by a link that was made for the actor's own address.
 * @throws not_found (unknown link), illegal_transition (used, revoked, expired), forbidden (another address, a member
 * already)
 */
export const acceptTeamInvitation = (actor: Actor, { token }: { token: string }): Promise<Joined> =>
  inTransaction(async (tx) => {
    const invitation = await load(tx, token);
    const reason = addressRefusal(invitation.email, actor.email);
    if (reason) throw forbidden(reason);
    return join(tx, invitation, actor);
  });

/**
 * Joins a team as a person who is new here; the address is the invitation's.
 * @throws not_found, illegal_transition, invalid at `email` (somebody with this address is here: sign in instead)
 */
export const joinAsNewPerson = async (token: string, { name, password }: Join): Promise<Joined> => {
  await load(db, token);
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const invitation = await load(tx, token);
    const { email } = invitation;
    const user = await createUser(tx, { name, email, platformRoles: [], passwordHash });
    return join(tx, invitation, { userId: user.id, name: user.name, address: null, requestId: null });
  });
};
