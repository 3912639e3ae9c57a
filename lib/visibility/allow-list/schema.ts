import { z } from 'zod';
import { accountIdSchema, idSchema } from '../../core/ids';
import { emailSchema } from '../../core/text';

export const INVITATION_DAYS = 14;

export const allowListParams = z.object({ offeringId: idSchema });
export const allowListEntryParams = z.object({ offeringId: idSchema, entryId: idSchema });
export const invitationParams = z.object({ offeringId: idSchema, invitationId: idSchema });

export const addAccountSchema = z.strictObject({
  accountId: z.string().trim().toLowerCase().pipe(accountIdSchema),
});
export type AddAccount = z.input<typeof addAccountSchema>;

/** `email` is a note of whom the link was made for; the console sends no mail. */
export const inviteSchema = z.strictObject({ email: emailSchema.trim().min(1, 'validation.required') });
export type Invite = z.infer<typeof inviteSchema>;

export const acceptInvitationSchema = z.strictObject({
  token: z.string().min(20).max(200),
  accountId: accountIdSchema,
});
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

export type AllowListEntryDto = {
  id: string;
  accountId: string;
  accountName: string;
  addedAt: Date;
  firstSeenAt: Date | null;
};
export type InvitationDto = {
  id: string;
  email: string;
  createdAt: Date;
  expiresAt: Date;
  state: 'open' | 'accepted' | 'expired';
};
/** The link holds the token, which is shown this once. */
export type CreatedInvitation = InvitationDto & { url: string };
export type AllowListDto = {
  /** The provider's own account, which always sees the offering. */
  own: { accountId: string; name: string };
  entries: AllowListEntryDto[];
  invitations: InvitationDto[];
};
