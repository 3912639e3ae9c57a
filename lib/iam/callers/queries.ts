import 'server-only';
import { now } from '../../core/clock';
import { DomainError } from '../../core/errors';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { recordHash } from '../identity/records';
import { subjectOf } from '../subjects';
import { verifyAccessToken } from '../tokens/queries';
import { API_KEY_GRANT, type AccessTokenClaims } from '../tokens/schema';
import type { Caller } from './schema';

const refuse = () => new DomainError('unauthenticated', { key: 'iam.caller.token' });

// A token by API key lives as long as its key; every other one as long as what oidc-provider keeps of it.
const kept = ({ grant_type, apikey_id, jti }: AccessTokenClaims) =>
  grant_type === API_KEY_GRANT
    ? Prisma.sql`EXISTS (SELECT 1 FROM "ApiKey" k WHERE k."id" = ${apikey_id ?? null}::uuid AND k."deletedAt" IS NULL
        AND k."disabledAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > ${now()}::timestamptz))`
    : Prisma.sql`EXISTS (SELECT 1 FROM "IdentityRecord" t WHERE t."model" IN ('AccessToken', 'ClientCredentials')
        AND t."idHash" IN (${recordHash('AccessToken', jti)}, ${recordHash('ClientCredentials', jti)}))`;

const isLive = async (claims: AccessTokenClaims): Promise<boolean> => {
  const subject = subjectOf(claims.iam_id);
  const accountId = claims.account?.bss ?? null;
  const userId = subject?.kind === 'user' ? subject.userId : null;
  const [row] = await rows<{ live: boolean }>(
    db,
    Prisma.sql`
      SELECT ${kept(claims)}
        AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = ${accountId} AND a."suspendedAt" IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = ${userId}::uuid AND u."disabledAt" IS NOT NULL) AS "live"`,
  );
  return row?.live ?? false;
};

/** The token of an `Authorization` header, with `Bearer` before it or, as some brokers send it, alone. */
const tokenOf = (authorization: string | null) => (authorization ?? '').trim().replace(/^bearer +/i, '');

/**
 * Who calls with the access token of an `Authorization` header. Asked of the database for each call, so that a revoked
 * token, a disabled key, a disabled person and a suspended account stop at once.
 * @throws unauthenticated
 */
export const callerOf = async (
  authorization: string | null,
  request: Pick<Caller, 'address' | 'requestId'>,
): Promise<Caller> => {
  const claims = await verifyAccessToken(tokenOf(authorization));
  if (!claims || !(await isLive(claims))) throw refuse();
  const subject = subjectOf(claims.iam_id);
  return {
    iamId: claims.iam_id,
    name: claims.name,
    userId: subject?.kind === 'user' ? subject.userId : null,
    accountId: claims.account?.bss ?? null,
    scope: claims.scope,
    clientId: claims.client_id,
    ...request,
  };
};
