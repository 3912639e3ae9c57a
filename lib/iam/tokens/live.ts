import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { belongs } from '../belonging';
import { recordHash, REVOKED } from '../identity/record-hash';
import { subjectOf } from '../subjects';
import { API_KEY_GRANT, type AccessTokenClaims } from './schema';

// A token by API key lives as long as its key; every other one as long as what oidc-provider keeps of it and of the
// grant behind it: a token that was made in the moment in which its grant ended is left without one.
const kept = ({ grant_type, apikey_id, jti }: AccessTokenClaims) =>
  grant_type === API_KEY_GRANT
    ? Prisma.sql`EXISTS (SELECT 1 FROM "ApiKey" k WHERE k."id" = ${apikey_id ?? null}::uuid AND k."deletedAt" IS NULL
        AND k."disabledAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > ${now()}::timestamptz))
        AND NOT EXISTS (SELECT 1 FROM "IdentityRecord" x WHERE x."model" = ${REVOKED} AND x."idHash" = ${recordHash(REVOKED, jti)})`
    : Prisma.sql`EXISTS (SELECT 1 FROM "IdentityRecord" t WHERE t."model" IN ('AccessToken', 'ClientCredentials')
        AND t."idHash" IN (${recordHash('AccessToken', jti)}, ${recordHash('ClientCredentials', jti)})
        AND (t."grantHash" IS NULL OR EXISTS (SELECT 1 FROM "IdentityRecord" g
          WHERE g."model" = 'Grant' AND g."idHash" = t."grantHash")))`;

/**
 * Whether what a token stands for still holds: neither revoked nor its key ended, the account not suspended, the person
 * not disabled and still in the account. Asked of the database each time.
 */
export const isLive = async (claims: AccessTokenClaims): Promise<boolean> => {
  const subject = subjectOf(claims.iam_id);
  const accountId = claims.account?.bss ?? null;
  const userId = subject?.kind === 'user' ? subject.userId : null;
  const member =
    userId === null || accountId === null
      ? Prisma.sql`true`
      : belongs(Prisma.sql`${userId}::uuid`, Prisma.sql`${accountId}`);
  const [row] = await rows<{ live: boolean }>(
    db,
    Prisma.sql`
      SELECT ${kept(claims)} AND ${member}
        AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = ${accountId} AND a."suspendedAt" IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = ${userId}::uuid AND u."disabledAt" IS NOT NULL) AS "live"`,
  );
  return row?.live ?? false;
};
