import 'server-only';
import { hashSecret } from '../../auth/secrets';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { belongs } from '../belonging';

export type KeyRow = {
  id: string;
  disabledAt: Date | null;
  expiresAt: Date | null;
  accountId: string;
  suspendedAt: Date | null;
  serviceIdId: string | null;
  serviceIdName: string | null;
  userId: string | null;
  userName: string | null;
  userEmail: string | null;
  userDisabledAt: Date | null;
  userLeft: boolean;
  offeringId: string | null;
  firstApiKeyAt: Date | null;
};

/** One read by the index on the hash, however many keys there are; the joins are by primary key. */
export const keySql = (apiKey: string) => Prisma.sql`
  SELECT k."id", k."disabledAt", k."expiresAt", k."accountId", a."suspendedAt", s."id" AS "serviceIdId", s."name" AS "serviceIdName",
    u."id" AS "userId", u."name" AS "userName", u."email" AS "userEmail", u."disabledAt" AS "userDisabledAt",
    u."id" IS NOT NULL AND NOT ${belongs(Prisma.sql`u."id"`, Prisma.sql`k."accountId"`)} AS "userLeft", r."offeringId", r."firstApiKeyAt"
  FROM "ApiKey" k JOIN "Account" a ON a."id" = k."accountId" LEFT JOIN "ServiceId" s ON s."id" = k."serviceIdId"
    LEFT JOIN "IamRegistration" r ON r."serviceIdId" = k."serviceIdId" LEFT JOIN "User" u ON u."id" = k."userId"
  WHERE k."hash" = ${hashSecret(apiKey)} AND k."deletedAt" IS NULL`;

export const findKey = async (apiKey: string) => {
  const [row] = await rows<KeyRow>(db, keySql(apiKey));
  return row;
};

/** Why the key gives no token; null when it does. An unknown key and a deleted one are not told apart. */
export const keyRefusal = (key: KeyRow | undefined): string | null => {
  if (!key) return 'The API key is unknown or was deleted. Create one and use its whole value.';
  if (key.disabledAt) return 'The API key is disabled. Enable it, or use another one.';
  if (key.expiresAt && key.expiresAt <= now()) return 'The API key has expired. Create a new one.';
  if (key.suspendedAt) return 'The account of this API key is suspended.';
  if (key.userDisabledAt) return 'The person of this API key may not sign in any more.';
  if (key.userLeft) return 'The person of this API key has left its account.';
  return null;
};
