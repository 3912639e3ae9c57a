import { z } from 'zod';
import { PROVIDER_ROLES } from '../../auth/permissions';
import { idSchema } from '../../core/ids';

export const teamParams = z.object({ providerId: idSchema });
export const memberParams = z.object({ providerId: idSchema, userId: idSchema });
export type MemberParams = z.infer<typeof memberParams>;

export const changeRoleSchema = z.strictObject({ role: z.enum(PROVIDER_ROLES) });
export type ChangeRole = z.infer<typeof changeRoleSchema>;

export const memberSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(PROVIDER_ROLES),
  since: z.date(),
  lastSeenAt: z.date().nullable(),
  disabled: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;
