import { z } from 'zod';
import { isTimeZone, LOCALES, THEMES } from '../../core/preferences';
import { passwordSchema, personNameSchema } from '../schema';

/** What a person may say about themselves; what is left out stays. An empty time zone is the browser's. */
export const saveAccountSchema = z
  .strictObject({
    name: personNameSchema,
    locale: z.enum(LOCALES),
    theme: z.enum(THEMES),
    timeZone: z.string().refine((text) => text === '' || isTimeZone(text), 'account.noTimeZone'),
  })
  .partial();
export type SaveAccount = z.infer<typeof saveAccountSchema>;

export const accountSchema = z.object({
  name: z.string(),
  email: z.string(),
  locale: z.string().nullable(),
  theme: z.string().nullable(),
  timeZone: z.string().nullable(),
  hasPassword: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

const presentSchema = z.string().min(1, 'validation.required').max(200);

export const changePasswordSchema = z.strictObject({ present: presentSchema, password: passwordSchema });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const presentPasswordSchema = z.strictObject({ present: presentSchema });
export type PresentPassword = z.infer<typeof presentPasswordSchema>;
