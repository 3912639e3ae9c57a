import 'server-only';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { softwareIamId, subjectOf } from '../subjects';

/** A service's client, as far as identity needs it. */
export type ServiceClient = {
  offeringId: string;
  offeringName: string;
  serviceName: string;
  providerId: string;
  providerName: string;
  providerAccountId: string;
  clientId: string;
  clientType: 'confidential' | 'public';
  redirectUris: string[];
  firstLoginAt: Date | null;
  suspended: boolean;
};

/** The client with that id, complete or not; nothing for an id that is none. */
export const findServiceClient = async (clientId: string): Promise<ServiceClient | undefined> => {
  if (subjectOf(softwareIamId(clientId))?.kind !== 'client') return undefined;
  const [row] = await rows<ServiceClient>(
    db,
    Prisma.sql`
      SELECT r."offeringId", o."name" AS "offeringName", o."serviceName", p."id" AS "providerId", p."name" AS "providerName",
        p."accountId" AS "providerAccountId", r."clientId", r."clientType", r."redirectUris", r."firstLoginAt",
        a."suspendedAt" IS NOT NULL AS "suspended"
      FROM "IamRegistration" r JOIN "Offering" o ON o."id" = r."offeringId" JOIN "Provider" p ON p."id" = o."providerId"
        JOIN "Account" a ON a."id" = p."accountId"
      WHERE r."clientId" = ${clientId} AND o."serviceName" IS NOT NULL`,
  );
  return row;
};
