import 'server-only';
import type { Account, FindAccount } from 'oidc-provider';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { subjectOf } from '../subjects';
import { userClaims } from '../tokens/claims';
import { belongs } from '../belonging';
import { recordHash } from './record-hash';

export type Person = { id: string; name: string; email: string };

/** The person whom an `iam_id` names and who may sign in. */
export const activePerson = async (iamId: string): Promise<Person | undefined> => {
  const subject = subjectOf(iamId);
  if (subject?.kind !== 'user') return undefined;
  const [person] = await rows<Person>(
    db,
    Prisma.sql`SELECT "id", "name", "email" FROM "User" WHERE "id" = ${subject.userId}::uuid AND "disabledAt" IS NULL`,
  );
  return person;
};

/** The account that was chosen when the grant was given; `closed` while it is suspended, and when the person has left it. */
export const accountOfGrant = async (grantId: string) => {
  const [row] = await rows<{ accountId: string | null; closed: boolean }>(
    db,
    Prisma.sql`
      SELECT g."accountId", g."accountId" IS NOT NULL AND (a."suspendedAt" IS NOT NULL
        OR NOT ${belongs(Prisma.sql`g."userId"`, Prisma.sql`g."accountId"`)}) AS "closed"
      FROM "IdentityRecord" g LEFT JOIN "Account" a ON a."id" = g."accountId"
      WHERE g."model" = 'Grant' AND g."idHash" = ${recordHash('Grant', grantId)}`,
  );
  return row ?? { accountId: null, closed: false };
};

/** The claims of OpenID Connect Core, section 5.1, as far as this platform knows them. */
const claimsOf = ({ id, name, email }: Person): Awaited<ReturnType<Account['claims']>> => {
  const { iam_id, given_name, family_name } = userClaims({ id, name, email });
  return { sub: iam_id, name, given_name, family_name, email, email_verified: true, iam_id };
};

/** Who logs in. Nobody whose access was ended or to whom the grant's account is closed since: codes and tokens then fail. */
export const findAccount: FindAccount = async (_ctx, iamId, token) => {
  const person = await activePerson(iamId);
  if (!person) return undefined;
  const grantId = token && 'grantId' in token ? (token.grantId as string | undefined) : undefined;
  if (grantId && (await accountOfGrant(grantId)).closed) return undefined;
  return { accountId: iamId, claims: () => claimsOf(person) };
};
