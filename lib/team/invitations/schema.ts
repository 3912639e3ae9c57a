import { z } from 'zod';
import { PROVIDER_ROLES } from '../../auth/permissions';
import { emailAddressSchema, passwordSchema, personNameSchema } from '../../auth/schema';
import { idSchema } from '../../core/ids';
import { INVITATION_STATES } from './policy';

/** How long an invitation may be open, in days; the first is proposed. */
export const INVITATION_DAYS = [7, 1, 3, 14, 30] as const;

const daysSchema = z.int().min(1).max(30);

export const teamInvitationParams = z.object({ providerId: idSchema, invitationId: idSchema });
export type TeamInvitationParams = z.infer<typeof teamInvitationParams>;

export const inviteMemberSchema = z.strictObject({
  email: emailAddressSchema,
  role: z.enum(PROVIDER_ROLES),
  expiresInDays: daysSchema.default(INVITATION_DAYS[0]),
});
export type InviteMember = z.input<typeof inviteMemberSchema>;

export const renewInvitationSchema = z.strictObject({
  expiresInDays: daysSchema.default(INVITATION_DAYS[0]),
});

export const acceptTeamInvitationSchema = z.strictObject({ token: z.string().min(20).max(100) });

/** What a person who is new here says about themselves; the address is the invitation's. */
export const joinSchema = z.strictObject({ name: personNameSchema, password: passwordSchema });
export type Join = z.infer<typeof joinSchema>;

export const teamInvitationSchema = z.object({
  id: idSchema,
  email: z.string(),
  role: z.enum(PROVIDER_ROLES),
  createdName: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  state: z.enum(INVITATION_STATES),
});
export type TeamInvitationDto = z.infer<typeof teamInvitationSchema>;

/** The link holds the token: it is in this answer and nowhere else. */
export const createdTeamInvitationSchema = teamInvitationSchema.extend({ url: z.string() });
export type CreatedTeamInvitation = z.infer<typeof createdTeamInvitationSchema>;

export const joinedSchema = z.object({ providerId: idSchema, email: z.string() });
export type Joined = z.infer<typeof joinedSchema>;
