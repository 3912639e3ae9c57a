import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import { isSecretOf } from '../identity/clients';
import { findServiceClient, type ServiceClient } from '../identity/queries';
import { ACCESS_TOKEN_SECONDS } from '../signing/policy';
import { noteUse } from '../usage/service';
import { findKey, keyRefusal, type KeyRow } from './api-key';
import {
  accountClaims,
  DEFAULT_CLIENT,
  scopeAllows,
  scopeOfService,
  servicesIn,
  softwareClaims,
  UNLIMITED_SCOPE,
  userClaims,
} from './claims';
import { API_KEY_GRANT, OAuthError, type TokenAnswer } from './schema';
import { signAccessToken } from './sign';

const clientOf = async (credentials: ClientCredentials | null): Promise<ServiceClient | null> => {
  if (!credentials) return null;
  const { clientId, clientSecret } = credentials;
  const client = await findServiceClient(clientId);
  if (!client || client.suspended || !(await isSecretOf(clientId, clientSecret)))
    throw new OAuthError('invalid_client', 'The client is unknown, or the secret is not one of its own.');
  return client;
};

/** @throws OAuthError for a scope that is wider than what the client may have */
const scopeFor = (client: ServiceClient | null, requested: string): string => {
  const widest = client ? scopeOfService(client.serviceName) : UNLIMITED_SCOPE;
  if (requested.trim() === '') return widest;
  const outside = servicesIn(requested).find((service) => !scopeAllows(widest, service));
  if (outside)
    throw new OAuthError(
      'invalid_scope',
      `This client's tokens are for ${client?.serviceName}, not for ${outside}.`,
    );
  return servicesIn(requested).length > 0 ? ['openid', ...servicesIn(requested)].join(' ') : widest;
};

const subjectClaims = (key: KeyRow) =>
  key.userId === null
    ? softwareClaims({ id: key.serviceIdId!, name: key.serviceIdName! }, 'ServiceId')
    : { ...userClaims({ id: key.userId, name: key.userName!, email: key.userEmail! }), acr: 1, amr: ['pwd'] };

const noteKey = async ({ id, offeringId, firstApiKeyAt }: KeyRow) => {
  noteUse({ offeringId, kind: 'apiKey', detail: id });
  if (offeringId === null) return;
  noteUse({ offeringId, kind: 'token', detail: API_KEY_GRANT });
  if (firstApiKeyAt) return;
  await execute(
    db,
    Prisma.sql`UPDATE "IamRegistration" SET "firstApiKeyAt" = ${now()}::timestamptz
      WHERE "offeringId" = ${offeringId}::uuid AND "firstApiKeyAt" IS NULL`,
  );
};

export type ClientCredentials = { clientId: string; clientSecret: string };
type Grant = { apiKey: string; scope: string; client: ClientCredentials | null };

/** The token and the key that gave it. @throws OAuthError */
const issue = async ({ apiKey, scope, client: credentials }: Grant) => {
  const client = await clientOf(credentials);
  const key = await findKey(apiKey);
  const refusal = keyRefusal(key);
  if (refusal && key?.offeringId) noteUse({ offeringId: key.offeringId, kind: 'refused', detail: 'api_key' });
  if (refusal || !key) throw new OAuthError('invalid_grant', refusal ?? '');
  const granted = scopeFor(client, scope);
  const iat = Math.floor(now().getTime() / 1000);
  const exp = iat + ACCESS_TOKEN_SECONDS;
  const token = await signAccessToken({
    ...subjectClaims(key),
    ...accountClaims(key.accountId),
    jti: randomUUID(),
    apikey_id: key.id,
    iat,
    exp,
    client_id: client?.clientId ?? DEFAULT_CLIENT,
    grant_type: API_KEY_GRANT,
    scope: granted,
  });
  return { key, token, exp, scope: granted };
};

/**
 * A token by API key (grant `urn:ibm:params:oauth:grant-type:apikey`): for the key's service ID or person, in the key's
 * account, limited to the client's service where a client authenticates. Works for an hour.
 * @throws OAuthError
 */
export const tokenByApiKey = async (grant: Grant): Promise<TokenAnswer> => {
  const { key, token, exp, scope } = await issue(grant);
  await noteKey(key);
  return {
    access_token: token,
    // The published clients read the field; the key itself is what gets the next token.
    refresh_token: 'not_supported',
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    expiration: exp,
    scope,
  };
};

/**
 * The token that the platform sends to a broker of scheme bearer, by the key that its provider entered, limited to the
 * service. The platform's own use proves nothing about the provider's software. @throws OAuthError
 */
export const tokenForBroker = async (apiKey: string, serviceName: string): Promise<string> => {
  const { key, token } = await issue({ apiKey, scope: scopeOfService(serviceName), client: null });
  noteUse({ offeringId: key.offeringId, kind: 'apiKey', detail: key.id });
  return token;
};

/**
 * The token that the platform itself sends to a broker of scheme bearer-crn: it speaks of the broker's own CRN, so that
 * no other broker can use it. It opens nothing on this platform.
 */
export const tokenOfBroker = (crn: string, accountId: string): Promise<string> => {
  const iamId = `crn-${crn}`;
  const iat = Math.floor(now().getTime() / 1000);
  return signAccessToken({
    iam_id: iamId,
    id: iamId,
    realmid: 'crn',
    identifier: crn,
    name: 'resource-controller',
    sub: crn,
    sub_type: 'CRN',
    ...accountClaims(accountId),
    jti: randomUUID(),
    iat,
    exp: iat + ACCESS_TOKEN_SECONDS,
    client_id: 'resource-controller',
    grant_type: 'urn:ibm:params:oauth:grant-type:iam-authz',
    scope: UNLIMITED_SCOPE,
  });
};
