import 'server-only';
import type { Actor, ProviderRole } from '../../auth/permissions';
import { hashSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { notFound } from '../../core/errors';
import { db } from '../../db/client';
import { assertTeam } from '../lock';
import { invitationState } from './policy';
import type { TeamInvitationDto } from './schema';

export const teamInvitationSelect = {
  id: true,
  email: true,
  role: true,
  createdName: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const;

type Row = Omit<TeamInvitationDto, 'state' | 'role'> & {
  role: string;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

/** An invitation as the team sees it: never its token. */
export const toTeamInvitation = ({ acceptedAt, revokedAt, role, ...row }: Row): TeamInvitationDto => ({
  ...row,
  role: role as ProviderRole,
  state: invitationState({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, now()),
});

/** Invitations that wait for an answer or have lapsed without one, newest first. @throws not_found, forbidden */
export const openTeamInvitations = async (actor: Actor, providerId: string): Promise<TeamInvitationDto[]> => {
  assertTeam(actor, providerId, 'team.manage');
  const rows = await db.teamInvitation.findMany({
    where: { providerId, acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: teamInvitationSelect,
  });
  return rows.map(toTeamInvitation);
};

/**
 * What a link is for: whoever holds it may read that, signed in or not. `hasAccount` says whether somebody with the
 * invited address can sign in already.
 * @throws not_found for a link that never was
 */
export const invitationBehind = async (token: string) => {
  const row = await db.teamInvitation.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: { ...teamInvitationSelect, provider: { select: { id: true, name: true } } },
  });
  if (!row) throw notFound();
  const { provider, ...invitation } = row;
  const hasAccount = (await db.user.count({ where: { email: row.email } })) > 0;
  return { ...toTeamInvitation(invitation), provider, hasAccount };
};
