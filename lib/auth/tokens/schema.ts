import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';
import { TOKEN_SCOPES } from '../permissions';

/** How long a token may live, in days. */
export const TOKEN_DAYS = [7, 30, 90, 180, 365] as const;
export const MOST_TOKENS = 50;

const distinct = (scopes: string[]) => new Set(scopes).size === scopes.length;

export const createTokenSchema = z.strictObject({
  name: lineSchema(100).refine((text) => text.trim() !== '', 'validation.required'),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, 'tokens.noScope').refine(distinct, 'tokens.scopeTwice'),
  expiresInDays: z.int().min(1).max(365),
});
export type CreateToken = z.infer<typeof createTokenSchema>;

export const tokenParams = z.object({ tokenId: idSchema });

export const tokenSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  last4: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  lastUsedAt: z.date().nullable(),
});
export type TokenDto = z.infer<typeof tokenSchema>;

/** `secret` is in this answer and nowhere else. */
export const createdTokenSchema = tokenSchema.extend({ secret: z.string() });
export type CreatedToken = z.infer<typeof createdTokenSchema>;
