import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';

export const sessionParams = z.object({ sessionId: idSchema });

/** A browser in which a person is signed in, in the words that its User-Agent gives. */
export const sessionSchema = z.object({
  id: idSchema,
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionDto = z.infer<typeof sessionSchema>;

/** Looks for people by name or address, or for what belongs to them. */
export const accessQuerySchema = z.object({ q: lineSchema(100).default('') });

export const personSessionSchema = sessionSchema.extend({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
});
export type PersonSession = z.infer<typeof personSessionSchema>;
