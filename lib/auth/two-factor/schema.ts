import { z } from 'zod';

/** Six digits of an authenticator, or a recovery code; spaces are forgiven. */
export const codeSchema = z
  .string()
  .max(40)
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().min(6, 'twoFactor.wrongCode'));

export const confirmCodeSchema = z.strictObject({ code: codeSchema });
export type ConfirmCode = z.input<typeof confirmCodeSchema>;

export const proveBothSchema = z.strictObject({
  present: z.string().min(1, 'validation.required').max(200),
  code: codeSchema,
});
export type ProveBoth = z.input<typeof proveBothSchema>;

/** `qr` is a picture as a data URL. Shown until it is confirmed with a code. */
export const newTwoFactorSchema = z.object({ secret: z.string(), uri: z.string(), qr: z.string() });
export type NewTwoFactor = z.infer<typeof newTwoFactorSchema>;

/** In this answer and nowhere else. */
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

export type TwoFactorState = { on: boolean; since: Date | null; codesLeft: number };
