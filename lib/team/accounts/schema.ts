import { z } from 'zod';
import { accountIdSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';

export const accountParams = z.object({ accountId: accountIdSchema });

/** Why; whoever looks into it later reads it here. */
export const suspendAccountSchema = z.strictObject({
  reason: lineSchema(300).refine((text) => text.trim() !== '', 'validation.required'),
});
export type SuspendAccount = z.infer<typeof suspendAccountSchema>;

export const accountSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    suspendedAt: z.date().nullable(),
    suspensionReason: z.string().nullable(),
  })
  .meta({ id: 'Account' });
export type AccountDto = z.infer<typeof accountSchema>;
