import 'server-only';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import type { GrantDto, PersonGrant } from './schema';

const grants = (where: Prisma.Sql, limit: number) =>
  rows<PersonGrant>(
    db,
    Prisma.sql`
      SELECT g."userId", u."name", u."email", g."clientId", o."name" AS "service", p."name" AS "provider",
        (array_agg(a."name" ORDER BY g."createdAt" DESC))[1] AS "accountName", count(*)::int AS "logins",
        min(g."createdAt") AS "firstAt", max(g."createdAt") AS "lastAt"
      FROM "IdentityRecord" g JOIN "IamRegistration" r ON r."clientId" = g."clientId" JOIN "Offering" o ON o."id" = r."offeringId"
        JOIN "Provider" p ON p."id" = o."providerId" JOIN "User" u ON u."id" = g."userId" LEFT JOIN "Account" a ON a."id" = g."accountId"
      WHERE g."model" = 'Grant' AND g."expiresAt" > ${now()}::timestamptz AND ${where}
      GROUP BY g."userId", u."name", u."email", g."clientId", o."name", p."name"
      ORDER BY max(g."createdAt") DESC LIMIT ${limit}`,
  );

/** The services that the actor has let log them in, the latest first. */
export const ownGrants = async (actor: Actor): Promise<GrantDto[]> => {
  const own = await grants(Prisma.sql`g."userId" = ${actor.userId}::uuid`, 100);
  return own.map(({ userId: _, name: __, email: ___, ...grant }) => grant);
};

/** Everybody's, whose name, address or service contains the text; the latest hundred. @throws forbidden */
export const allGrants = async (actor: Actor, text: string): Promise<PersonGrant[]> => {
  assertPermission(actor, 'access.manage');
  const like = `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return grants(
    Prisma.sql`(u."name" ILIKE ${like} OR u."email" ILIKE ${like} OR o."name" ILIKE ${like})`,
    100,
  );
};
