import 'server-only';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';

export type Deployable = {
  offeringId: string;
  serviceName: string;
  brokerId: string;
  planKind: string;
};

/**
 * The published deployment of a plan in a region that an account may create instances from: of a public offering, or
 * of a limited one of its own company or with it on the allow-list. Suspended, deprecated and retired ones get no new
 * customers.
 */
export const deployableFor = async (
  tx: Tx,
  { accountId, planId, regionId }: { accountId: string; planId: string; regionId: string },
): Promise<Deployable | undefined> => {
  const [row] = await rows<Deployable>(
    tx,
    Prisma.sql`
      SELECT o."id" AS "offeringId", o."serviceName", d."brokerId", p."kind" AS "planKind"
      FROM "Deployment" d JOIN "Plan" p ON p."id" = d."planId" JOIN "Offering" o ON o."id" = d."offeringId"
        JOIN "Provider" v ON v."id" = o."providerId"
      WHERE d."planId" = ${planId}::uuid AND d."regionId" = ${regionId} AND d."publishedAt" IS NOT NULL
        AND o."serviceName" IS NOT NULL AND (o."visibility" = 'public' OR (o."visibility" = 'limited' AND (
          v."accountId" = ${accountId} OR EXISTS (
            SELECT 1 FROM "AllowListEntry" a WHERE a."offeringId" = o."id" AND a."accountId" = ${accountId}))))`,
  );
  return row;
};
