import { z } from 'zod';

/**
 * What is counted of a service's identity: people logging in, tokens by grant, keys and secrets used (`detail` is their
 * id), questions to `/v2/authz` that were permitted or denied, and what was refused (`detail` is the reason).
 */
export const USE_KINDS = [
  'login',
  'token',
  'apiKey',
  'secret',
  'authzPermitted',
  'authzDenied',
  'refused',
] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Uses of one kind and detail over the last thirty days. */
export const useSchema = z.strictObject({
  kind: z.enum(USE_KINDS),
  detail: z.string(),
  count: z.int(),
  lastAt: z.iso.datetime(),
});
export type UseRow = z.infer<typeof useSchema>;
