import { API_KEY_GRANT, type AccessTokenClaims } from './schema';

/** What an id begins with that holds the token itself. */
export const SELF_CONTAINED = 'jwt~';

/**
 * Access tokens go out as JWTs, while oidc-provider keeps them under their `jti` and refuses JWTs where it takes tokens
 * back. This is the id under which it finds them: the `jti`; for a token by API key, which nothing keeps, the token
 * itself in a form that is no JWT.
 */
export const storedIdOf = ({ jti, grant_type }: AccessTokenClaims, jwt: string) =>
  grant_type === API_KEY_GRANT ? SELF_CONTAINED + jwt.replaceAll('.', '~') : jti;

/** The inverse of `storedIdOf` for a token that nothing keeps. */
export const jwtOf = (storedId: string) => storedId.slice(SELF_CONTAINED.length).replaceAll('~', '.');
