import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { Prisma } from '../db/generated/client';
import { clientAddress } from './next-auth';
import type { Actor } from './permissions';

/** What of a person makes an actor. */
export type Person = Pick<Actor, 'userId' | 'name' | 'email' | 'platformRoles' | 'memberships' | 'accounts'>;

/** The person `u` (a row of "User") as a `Person`, in the same statement as what proves who calls. */
export const PERSON = Prisma.raw(`json_build_object(
  'userId', u."id", 'name', u."name", 'email', u."email", 'platformRoles', u."platformRoles",
  'memberships', (
    SELECT coalesce(json_agg(json_build_object(
      'providerId', p."id", 'providerName', p."name", 'accountId', p."accountId", 'role', m."role") ORDER BY p."name", p."id"), '[]'::json)
    FROM "Membership" m JOIN "Provider" p ON p."id" = m."providerId" WHERE m."userId" = u."id"),
  'accounts', (
    SELECT coalesce(json_agg(json_build_object('accountId', a."id", 'name', a."name") ORDER BY a."name", a."id"), '[]'::json)
    FROM "AccountMember" b JOIN "Account" a ON a."id" = b."accountId" WHERE b."userId" = u."id"))`);

/** A person with today's roles, as the one at the other end of this request. */
export const actorOf = async (
  person: Person,
  by: Pick<Actor, 'sessionId' | 'tokenScopes'>,
): Promise<Actor> => ({
  ...person,
  ...by,
  address: clientAddress(await headers()),
  requestId: randomUUID(),
});
