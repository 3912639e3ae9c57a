import 'server-only';
import { Prisma } from '../db/generated/client';

/** Whether the person is in the account today: in its provider's team, or as one of its customers. */
export const belongs = (userId: Prisma.Sql, accountId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  EXISTS (SELECT 1 FROM "Membership" bm JOIN "Provider" bp ON bp."id" = bm."providerId"
    WHERE bm."userId" = ${userId} AND bp."accountId" = ${accountId})
  OR EXISTS (SELECT 1 FROM "AccountMember" ba WHERE ba."userId" = ${userId} AND ba."accountId" = ${accountId}))`;
