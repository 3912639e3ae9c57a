import 'server-only';
import { jwtVerify } from 'jose';
import { now } from '../../core/clock';
import { ISSUER } from '../identity/issuer';
import { loadedKeys, SIGNING_ALGORITHM } from '../signing/queries';
import { storedIdOf } from './stored-id';
import { accessTokenClaimsSchema, type AccessTokenClaims } from './schema';

/**
 * The claims of an access token of this installation, or null for one that was altered, is foreign, expired, or signed
 * with another algorithm than ours (RFC 8725, section 3.1). Whether it was revoked is asked elsewhere (`liveToken`).
 */
export const verifyAccessToken = async (jwt: string): Promise<AccessTokenClaims | null> => {
  const keys = await loadedKeys();
  try {
    const { payload } = await jwtVerify(
      jwt,
      ({ kid }) => {
        const key = keys.find((one) => one.kid === kid);
        if (!key) throw new Error('unknown key');
        return key.verifier;
      },
      { issuer: ISSUER, algorithms: [SIGNING_ALGORITHM], typ: 'JWT', currentDate: now() },
    );
    return accessTokenClaimsSchema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
};

/** The id under which oidc-provider finds an access token of this installation; for any other text an id that nothing has. */
export const storedAccessTokenId = async (jwt: string): Promise<string> => {
  const claims = await verifyAccessToken(jwt);
  return claims ? storedIdOf(claims, jwt) : 'unknown';
};

/** The same where refresh tokens are taken too, which are no JWTs and stay as they are. */
export const storedTokenId = async (text: string): Promise<string> =>
  text.split('.').length === 3 ? storedAccessTokenId(text) : text;
