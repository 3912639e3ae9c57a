import { z } from 'zod';

export const API_KEY_GRANT = 'urn:ibm:params:oauth:grant-type:apikey';

const nameShape = {
  name: z.string(),
  iam_id: z.string(),
  id: z.string(),
  realmid: z.string(),
  identifier: z.string(),
};

/**
 * What an access token says. The names are the platform's own: `iam_id` and `id` are who acts, `account.bss` for which
 * account, `scope` what it is limited to, `client_id` by whose client it was made. `iat` and `exp` in seconds.
 */
export const accessTokenClaimsSchema = z.looseObject({
  ...nameShape,
  iss: z.string(),
  sub: z.string(),
  jti: z.string(),
  iat: z.int(),
  exp: z.int(),
  sub_type: z.string().optional(),
  email: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  account: z.object({ valid: z.boolean(), bss: z.string() }).optional(),
  scope: z.string(),
  client_id: z.string(),
  grant_type: z.string(),
  /** Of tokens by API key: the key's id. They live as long as the key does. */
  apikey_id: z.string().optional(),
});
export type AccessTokenClaims = z.infer<typeof accessTokenClaimsSchema>;

/** What the token endpoint answers (RFC 6749, section 5.1), with the platform's `expiration` (seconds since 1970). */
export const tokenAnswerSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  expiration: z.int(),
  scope: z.string(),
});
export type TokenAnswer = z.infer<typeof tokenAnswerSchema>;

/** What the token endpoint refuses with (RFC 6749, section 5.2). `description` says what is wrong and what to do. */
export class OAuthError extends Error {
  constructor(
    readonly error: 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'invalid_scope',
    readonly description: string,
  ) {
    super(description);
  }
}
