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

export const allowListEntrySchema = z
  .strictObject({
    id: idSchema,
    accountId: accountIdSchema,
    accountName: z.string(),
    addedAt: z.date(),
    firstSeenAt: z.date().nullable(),
  })
  .meta({ id: 'AllowListEntry' });
export type AllowListEntryDto = z.infer<typeof allowListEntrySchema>;

const invitationSchema = z
  .strictObject({
    id: idSchema,
    email: z.string(),
    createdAt: z.date(),
    expiresAt: z.date(),
    state: z.enum(['open', 'accepted', 'expired']),
  })
  .meta({ id: 'Invitation' });
export type InvitationDto = z.infer<typeof invitationSchema>;

/** The link holds the token, which is shown this once. */
export const createdInvitationSchema = invitationSchema.extend({ url: z.string() });
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;

/** Whose offering the invitation was for. */
export const acceptedInvitationSchema = z.strictObject({ offeringId: idSchema });

export const allowListSchema = z
  .strictObject({
    /** The provider's own account, which always sees the offering. */
    own: z.strictObject({ accountId: accountIdSchema, name: z.string() }),
    entries: z.array(allowListEntrySchema),
    invitations: z.array(invitationSchema),
  })
  .meta({ id: 'AllowList' });
export type AllowListDto = z.infer<typeof allowListSchema>;
