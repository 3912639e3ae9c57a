// Signed tokens: JSON Web Tokens (RFC 7519) with RS256, the only algorithm that is taken (RFC 8725, section 3.1).
import { createPublicKey, verify } from 'node:crypto';

/**
 * The claims of a token that is signed with the issuer's key, comes from this issuer and has not expired.
 * `findKey(kid)` resolves to the key as a JWK (RFC 7517), or to undefined.
 * @throws Error that says which check failed, without the token
 */
export async function verifyToken(token, { issuer, findKey }) {
  const parts = String(token).split('.');
  if (parts.length !== 3) throw new Error('the token is no signed JWT');
  const header = decode(parts[0]);
  if (header.alg !== 'RS256') throw new Error('the token is not signed with RS256');
  const jwk = await findKey(header.kid);
  if (jwk?.kty !== 'RSA' || (jwk.alg ?? 'RS256') !== 'RS256' || (jwk.use ?? 'sig') !== 'sig')
    throw new Error('the token is signed with a key that the issuer does not publish');
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signature = Buffer.from(parts[2], 'base64url');
  if (!verify('RSA-SHA256', Buffer.from(`${parts[0]}.${parts[1]}`), key, signature))
    throw new Error('the signature of the token is wrong');
  const claims = decode(parts[1]);
  if (claims.iss !== issuer) throw new Error('the token comes from another issuer');
  if (!(claims.exp * 1000 > Date.now())) throw new Error('the token has expired');
  return claims;
}

function decode(part) {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch {
    throw new Error('the token cannot be read');
  }
}
