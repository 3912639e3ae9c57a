import { z } from 'zod';
import { clientIdSchema } from '../subjects';
import { idSchema } from '../../core/ids';

export const grantParams = z.object({ clientId: clientIdSchema });
export const personGrantParams = grantParams.extend({ userId: idSchema });

/** A service that a person has let log them in; `logins` are those that can still be renewed. */
export const grantSchema = z.strictObject({
  clientId: z.string(),
  service: z.string(),
  provider: z.string(),
  accountName: z.string().nullable(),
  logins: z.int(),
  firstAt: z.date(),
  lastAt: z.date(),
});
export type GrantDto = z.infer<typeof grantSchema>;

export const personGrantSchema = grantSchema.extend({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
});
export type PersonGrant = z.infer<typeof personGrantSchema>;
