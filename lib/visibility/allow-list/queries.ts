import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { hashSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { notFound } from '../../core/errors';
import { db } from '../../db/client';
import type { AllowListDto, InvitationDto } from './schema';

type Row = { id: string; email: string; createdAt: Date; expiresAt: Date; acceptedAt: Date | null };

/** An invitation as the provider sees it: never its token. */
export const toInvitation = ({ acceptedAt, ...row }: Row): InvitationDto => {
  const lapsed = row.expiresAt <= now() ? 'expired' : 'open';
  return { ...row, state: acceptedAt ? 'accepted' : lapsed };
};

export const invitationSelect = {
  id: true,
  email: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
} as const;

/** Who sees the offering while it is limited, and who was invited to. @throws not_found */
export const allowListOf = async (actor: Actor, offeringId: string): Promise<AllowListDto> => {
  await offeringInScope(actor, offeringId);
  const offering = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: {
      provider: { select: { accountId: true, name: true } },
      allowList: {
        select: {
          id: true,
          accountId: true,
          addedAt: true,
          firstSeenAt: true,
          account: { select: { name: true } },
        },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      },
      invitations: { select: invitationSelect, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
    },
  });
  return {
    own: offering.provider,
    entries: offering.allowList.map(({ account, ...entry }) => ({ ...entry, accountName: account.name })),
    invitations: offering.invitations.map(toInvitation),
  };
};

/**
 * What an invitation link is for. Whoever holds the link may read it; once used, only whose account it let in, as
 * `accepted`.
 * @throws not_found for a link that is unknown, used by others, expired, or whose offering is neither draft nor limited
 */
export const openInvitation = async (actor: Actor, token: string) => {
  const row = await db.allowListInvitation.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: {
      acceptedAt: true,
      acceptedAccountId: true,
      expiresAt: true,
      offering: {
        select: {
          id: true,
          name: true,
          visibility: true,
          provider: { select: { name: true, accountId: true } },
          allowList: { select: { accountId: true } },
        },
      },
    },
  });
  if (!row) throw notFound();
  const { offering, expiresAt } = row;
  const accepted = actor.accounts.find(({ accountId }) => accountId === row.acceptedAccountId) ?? null;
  const usable = !row.acceptedAt && expiresAt > now() && ['draft', 'limited'].includes(offering.visibility);
  if (!accepted && !usable) throw notFound();
  return {
    offeringId: offering.id,
    offeringName: offering.name,
    providerName: offering.provider.name,
    expiresAt,
    accepted,
    /** Accounts that see it already. */
    taken: [offering.provider.accountId, ...offering.allowList.map(({ accountId }) => accountId)],
  };
};
