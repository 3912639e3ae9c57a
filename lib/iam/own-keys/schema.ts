import { z } from 'zod';
import { accountIdSchema, idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';

export const KEY_DAYS = [30, 90, 180, 365] as const;
export const MOST_KEYS = 50;

export const ownKeyParams = z.object({ keyId: idSchema });

/** A key with which software gets tokens for this person in one of their accounts. */
export const createOwnKeySchema = z.strictObject({
  name: lineSchema(60).refine((text) => text.trim() !== '', 'validation.required'),
  accountId: accountIdSchema,
  expiresInDays: z.int().min(1).max(365),
});
export type CreateOwnKey = z.infer<typeof createOwnKeySchema>;

export const ownKeySchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  last4: z.string(),
  accountId: z.string(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
  disabled: z.boolean(),
});
export type OwnKey = z.infer<typeof ownKeySchema>;

/** `value` is in this answer and nowhere else. */
export const createdOwnKeySchema = ownKeySchema.extend({ value: z.string() });
export type CreatedOwnKey = z.infer<typeof createdOwnKeySchema>;
