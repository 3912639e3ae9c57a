import 'server-only';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';

/** A plan in a region that an account may create instances from. */
export type Deployable = {
  accountId: string;
  offeringId: string;
  serviceName: string;
  brokerId: string;
  planId: string;
  planName: string;
  regionId: string;
};

/**
 * What these accounts may create instances from, as far as `where` narrows it: published deployments of public offerings,
 * and of limited ones of their own company or with the account on the allow-list. Suspended, deprecated and retired
 * offerings get no new customers.
 */
export const deployables = (client: Tx, accountIds: string[], where: Prisma.Sql): Promise<Deployable[]> =>
  rows<Deployable>(
    client,
    Prisma.sql`
      SELECT a."id" AS "accountId", o."id" AS "offeringId", o."serviceName", d."brokerId", d."planId", d."regionId",
        coalesce(nullif(p."displayName", ''), p."name", '') AS "planName"
      FROM "Deployment" d JOIN "Plan" p ON p."id" = d."planId" JOIN "Offering" o ON o."id" = d."offeringId"
        JOIN "Provider" v ON v."id" = o."providerId" JOIN "Account" a ON a."id" = ANY(${accountIds}::text[])
      WHERE d."publishedAt" IS NOT NULL AND o."serviceName" IS NOT NULL AND a."suspendedAt" IS NULL AND ${where}
        AND (o."visibility" = 'public' OR (o."visibility" = 'limited' AND (v."accountId" = a."id" OR EXISTS (
          SELECT 1 FROM "AllowListEntry" e WHERE e."offeringId" = o."id" AND e."accountId" = a."id"))))
      ORDER BY p."position", d."regionId", a."id"`,
  );

type Wanted = { accountId: string; planId: string; regionId: string };

/** The deployment that an account wants an instance from, when it may. */
export const deployableFor = async (
  client: Tx,
  { accountId, planId, regionId }: Wanted,
): Promise<Deployable | undefined> => {
  const where = Prisma.sql`d."planId" = ${planId}::uuid AND d."regionId" = ${regionId}`;
  return (await deployables(client, [accountId], where))[0];
};
