import type { Message } from '../../core/errors';

export const INVITATION_STATES = ['open', 'accepted', 'revoked', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

type Dates = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

/** What has become of an invitation by the moment `at`. */
export const invitationState = (row: Dates, at: Date): InvitationState => {
  if (row.acceptedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  return row.expiresAt <= at ? 'expired' : 'open';
};

/** Why an invitation cannot be used any more, or null while it is open. */
export const invitationRefusal = (state: InvitationState): Message | null =>
  state === 'open' ? null : { key: `team.join.${state}` };

/** Why this person cannot use an invitation: it was made for another address. */
export const addressRefusal = (invited: string, own: string): Message | null =>
  invited === own ? null : { key: 'team.join.otherAddress', values: { invited, own } };
