import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';

/** What API keys begin with, so that secret scanners find them. */
export const API_KEY_PREFIX = 'pwk';

export const MAX_OVERLAP_HOURS = 720;

export const apiKeyParams = z.object({ offeringId: idSchema, keyId: idSchema });
export const clientSecretParams = z.object({ offeringId: idSchema, secretId: idSchema });

/** The last day (UTC) on which a credential works; empty means that it does not end by itself. */
const expiresOnSchema = z
  .string()
  .refine((text) => text === '' || z.iso.date().safeParse(text).success, 'validation.format.date');

export const createApiKeySchema = z.strictObject({
  name: lineSchema(60).refine((text) => text.trim() !== '', 'validation.required'),
  expiresOn: expiresOnSchema,
});
export type CreateApiKey = z.infer<typeof createApiKeySchema>;

export const createClientSecretSchema = z.strictObject({ expiresOn: expiresOnSchema });
export type CreateClientSecret = z.infer<typeof createClientSecretSchema>;

/** For so many hours the old value works beside the new one; 0 ends it now. */
export const rotateSchema = z.strictObject({ overlapHours: z.int().min(0).max(MAX_OVERLAP_HOURS) });
export type Rotate = z.infer<typeof rotateSchema>;

export const CREDENTIAL_STATES = ['valid', 'expires', 'expired', 'disabled'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

/** One API key or client secret as people may see it; `name` is empty for client secrets. Times are ISO 8601, UTC. */
export const credentialSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  last4: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  state: z.enum(CREDENTIAL_STATES),
});
export type Credential = z.infer<typeof credentialSchema>;

export const CREDENTIAL_KINDS = ['apiKey', 'clientSecret'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** A new secret in plain text. It is in this one answer and nowhere else. */
export const issuedSecretSchema = z.strictObject({
  kind: z.enum(CREDENTIAL_KINDS),
  id: idSchema,
  name: z.string(),
  value: z.string(),
});
export type IssuedSecret = z.infer<typeof issuedSecretSchema>;
