import 'server-only';
import type { AdapterPayload } from 'oidc-provider';
import { isLive } from '../tokens/live';
import { verifyAccessToken } from '../tokens/queries';
import { API_KEY_GRANT } from '../tokens/schema';
import { jwtOf } from '../tokens/stored-id';

/** What oidc-provider would have kept of a token by API key, from the token itself, while its key lives. */
export const payloadOf = async (id: string, model: string): Promise<AdapterPayload | undefined> => {
  if (model !== 'AccessToken') return undefined;
  const claims = await verifyAccessToken(jwtOf(id));
  if (claims?.grant_type !== API_KEY_GRANT || !(await isLive(claims))) return undefined;
  const { jti, iat, exp, scope, client_id: clientId, iam_id: accountId } = claims;
  return { kind: 'AccessToken', jti, iat, exp, scope, clientId, accountId };
};
