import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { hashSecret, newSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { env } from '../../env';
import { lockTeam } from '../lock';
import { teamInvitationSelect, toTeamInvitation } from './queries';
import type { CreatedTeamInvitation, InviteMember, TeamInvitationParams } from './schema';

const DAY = 86_400_000;
const PROPOSED_DAYS = 7;
const permission = 'team.manage';

const newToken = (days = PROPOSED_DAYS) => {
  const token = newSecret('join');
  return {
    url: `${env.PUBLIC_URL}/join/${token}`,
    data: { tokenHash: hashSecret(token), expiresAt: new Date(now().getTime() + days * DAY) },
  };
};

const audit = (
  tx: Tx,
  actor: Actor,
  providerId: string,
  entry: { action: string; invitation: { id: string; email: string; role: string } },
) =>
  recordAudit(tx, actor, {
    action: entry.action,
    subjectType: 'team_invitation',
    subjectId: entry.invitation.id,
    providerId,
    after: { email: entry.invitation.email, role: entry.invitation.role },
  });

const refuseEmail = (key: string) => invalid([{ path: 'email', message: { key: `team.invite.${key}` } }]);

const assertInvitable = async (tx: Tx, providerId: string, email: string) => {
  if (await tx.membership.count({ where: { providerId, user: { email } } })) throw refuseEmail('member');
  const open = { providerId, email, acceptedAt: null, revokedAt: null };
  if (await tx.teamInvitation.count({ where: open })) throw refuseEmail('invited');
};

/**
 * Invites an address into the team with a role. The link is in the answer and nowhere else.
 * @throws not_found, forbidden, invalid at `email` (a member already, or invited already)
 */
export const inviteMember = (
  actor: Actor,
  providerId: string,
  { email, role, expiresInDays }: InviteMember,
): Promise<CreatedTeamInvitation> =>
  inTransaction(async (tx) => {
    await lockTeam(tx, actor, { providerId, permission });
    await assertInvitable(tx, providerId, email);
    const { url, data } = newToken(expiresInDays);
    const by = { createdById: actor.userId, createdName: actor.name, createdAt: now() };
    const invitation = await tx.teamInvitation.create({
      data: { providerId, email, role, ...by, ...data },
      select: teamInvitationSelect,
    });
    await audit(tx, actor, providerId, { action: 'team.invite', invitation });
    return { ...toTeamInvitation(invitation), url };
  });

const waiting = ({ providerId, invitationId }: TeamInvitationParams) => ({
  id: invitationId,
  providerId,
  acceptedAt: null,
  revokedAt: null,
});

/** A new link for an invitation that waits or has expired; the older link stops working. @throws not_found, forbidden */
export const renewInvitation = (
  actor: Actor,
  params: TeamInvitationParams,
  { expiresInDays }: { expiresInDays?: number } = {},
): Promise<CreatedTeamInvitation> =>
  inTransaction(async (tx) => {
    const { providerId } = params;
    await lockTeam(tx, actor, { providerId, permission });
    const { url, data } = newToken(expiresInDays);
    const [invitation] = await tx.teamInvitation.updateManyAndReturn({
      where: waiting(params),
      data,
      select: teamInvitationSelect,
    });
    if (!invitation) throw notFound();
    await audit(tx, actor, providerId, { action: 'team.renewLink', invitation });
    return { ...toTeamInvitation(invitation), url };
  });

/** Ends an invitation before it is used. @throws not_found, forbidden */
export const revokeInvitation = (actor: Actor, params: TeamInvitationParams): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = params;
    await lockTeam(tx, actor, { providerId, permission });
    const [invitation] = await tx.teamInvitation.updateManyAndReturn({
      where: waiting(params),
      data: { revokedAt: now() },
      select: teamInvitationSelect,
    });
    if (!invitation) throw notFound();
    await audit(tx, actor, providerId, { action: 'team.revoke', invitation });
  });
