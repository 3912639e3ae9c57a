import { z } from 'zod';
import { idSchema } from '../core/ids';
import { lineSchema } from '../core/text';

/** At least 12 characters, whatever they are; length is what makes a password hard to guess. */
export const passwordSchema = z.string().min(12).max(200);

export const emailAddressSchema = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());

export const personNameSchema = lineSchema(100).refine((text) => text.trim() !== '', 'validation.required');

export const tokenParams = z.object({ token: z.string().min(20).max(100) });

/** What the setup link asks for: the first operator. */
export const setupSchema = z.strictObject({
  name: personNameSchema,
  email: emailAddressSchema,
  password: passwordSchema,
});

/** What a password link asks for. */
export const choosePasswordSchema = z.strictObject({ password: passwordSchema });

export type Setup = z.input<typeof setupSchema>;
export type ChoosePassword = z.input<typeof choosePasswordSchema>;

export const meSchema = z.strictObject({ id: idSchema, name: z.string(), email: z.string() });
