import type { Actor } from '../auth/permissions';
import { Prisma } from '../db/generated/client';

/** The accounts that a person stands for: their own and those of the providers they belong to. */
export const accountsOf = (viewer: Actor | null): string[] =>
  viewer ? [...viewer.accounts, ...viewer.memberships].map(({ accountId }) => accountId) : [];

/**
 * What this viewer finds in the catalog, as a condition over `o` (Offering) and `p` (its Provider): public and
 * deprecated offerings, and limited ones of their own company or with one of their accounts on the allow-list.
 * The platform's own people see what customers see.
 */
export const inSight = (viewer: Actor | null): Prisma.Sql => {
  const accounts = accountsOf(viewer);
  return Prisma.sql`(
    o."visibility" IN ('public', 'deprecated')
    OR (o."visibility" = 'limited' AND (
      p."accountId" = ANY(${accounts}::text[])
      OR EXISTS (
        SELECT 1 FROM "AllowListEntry" a WHERE a."offeringId" = o."id" AND a."accountId" = ANY(${accounts}::text[])
      )
    ))
  )`;
};
