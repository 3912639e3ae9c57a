import { z } from 'zod';

/** `next` begins soon, `present` signs, `ending` stays published until its last token has ended. */
export const SIGNING_STATES = ['next', 'present', 'ending'] as const;

export const signingKeySchema = z
  .strictObject({
    kid: z.string(),
    state: z.enum(SIGNING_STATES),
    createdAt: z.date(),
    signsFrom: z.date(),
    publishedUntil: z.date().nullable(),
  })
  .meta({ id: 'SigningKey' });
export type SigningKeyDto = z.infer<typeof signingKeySchema>;
