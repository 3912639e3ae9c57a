import 'server-only';
import { SignJWT } from 'jose';
import { ISSUER } from '../identity/issuer';
import { presentKey, SIGNING_ALGORITHM } from '../signing/queries';
import type { AccessTokenClaims } from './schema';

/** An access token: a JWT (RFC 7519) that the present key signs. `iat` and `exp` in seconds. */
export const signAccessToken = async (claims: Omit<AccessTokenClaims, 'iss'>): Promise<string> => {
  const { kid, signer } = await presentKey();
  return new SignJWT({ ...claims, iss: ISSUER })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid, typ: 'JWT' })
    .sign(signer);
};
