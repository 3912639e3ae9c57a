import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';

export const grantParams = z.object({ clientId: lineSchema(100) });
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
