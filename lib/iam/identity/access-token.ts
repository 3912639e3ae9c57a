import 'server-only';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import { accountClaims, scopeOfService, softwareClaims, userClaims } from '../tokens/claims';
import { signAccessToken } from '../tokens/sign';
import { noteUse } from '../usage/service';
import { accountOfGrant, activePerson } from './account';
import { findServiceClient, type ServiceClient } from './queries';

type Entity = {
  jti: string;
  iat: number;
  exp?: number;
  clientId: string;
  scope?: string;
  accountId?: string;
  grantId?: string;
};

/** Standard scopes that were granted stay beside the service's name. */
const scopeOf = ({ serviceName }: ServiceClient, granted = '') => {
  const kept = granted.split(' ').filter((word) => word && word !== 'openid');
  return [scopeOfService(serviceName), ...kept].join(' ');
};

const subjectClaims = async (entity: Entity, client: ServiceClient) => {
  if (!entity.accountId) {
    const { clientId: id, offeringName: name } = client;
    return { ...softwareClaims({ id, name }, 'ClientId'), ...accountClaims(client.providerAccountId) };
  }
  const person = (await activePerson(entity.accountId))!;
  const { accountId } = await accountOfGrant(entity.grantId ?? '');
  return { ...userClaims(person), ...accountClaims(accountId), acr: 1, amr: ['pwd'] };
};

const noteLogin = async (client: ServiceClient) => {
  noteUse({ offeringId: client.offeringId, kind: 'login', detail: '' });
  if (client.firstLoginAt) return;
  await execute(
    db,
    Prisma.sql`UPDATE "IamRegistration" SET "firstLoginAt" = ${now()}::timestamptz
      WHERE "offeringId" = ${client.offeringId}::uuid AND "firstLoginAt" IS NULL`,
  );
};

/**
 * Puts the platform's JWT in the place of the opaque token that oidc-provider made and keeps: `jti` is that token, so
 * introspection, revocation and userinfo find it.
 */
export const answerWithJwt = async (ctx: KoaContextWithOIDC): Promise<void> => {
  const { AccessToken, ClientCredentials } = ctx.oidc.entities;
  const entity = (AccessToken ?? ClientCredentials) as Entity | undefined;
  const body = ctx.body as { access_token?: string; expires_in?: number };
  if (!entity || !body.access_token) return;
  const client = (await findServiceClient(entity.clientId))!;
  const grantType = String(ctx.oidc.params?.grant_type);
  const iat = Math.floor(now().getTime() / 1000);
  const exp = iat + (body.expires_in ?? 0);
  const scope = scopeOf(client, entity.scope);
  const claims = {
    jti: body.access_token,
    iat,
    exp,
    client_id: client.clientId,
    grant_type: grantType,
    scope,
  };
  const token = await signAccessToken({ ...(await subjectClaims(entity, client)), ...claims });
  ctx.body = { ...body, access_token: token, expiration: exp, scope };
  noteUse({ offeringId: client.offeringId, kind: 'token', detail: grantType });
  if (grantType === 'authorization_code') await noteLogin(client);
};
