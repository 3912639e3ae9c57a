import { z } from 'zod';
import { idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';
import type { Iam } from '../schema';

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

export type CredentialState = 'valid' | 'expires' | 'expired';

/** One API key or client secret as people may see it; `name` is empty for client secrets. Times are ISO 8601, UTC. */
export type Credential = {
  id: string;
  name: string;
  last4: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  state: CredentialState;
};

export type CredentialKind = 'apiKey' | 'clientSecret';

/** A new secret in plain text. It is in this one answer and nowhere else. */
export type IssuedSecret = { kind: CredentialKind; id: string; name: string; value: string };

/** The answer to every command that creates secrets. */
export type Issued = { iam: Iam; secrets: IssuedSecret[] };
