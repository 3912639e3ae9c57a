import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';

type Rows = Record<string, unknown>[];
export type Query = (sql: string, values?: unknown[]) => Promise<Rows>;

const holder = globalThis as typeof globalThis & { bare?: { pool?: pg.Pool; lite?: Promise<PGlite> } };
const state = (holder.bare ??= {});

const pool = () => (state.pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 }));
const lite = () => (state.lite ??= PGlite.create(process.env.BARE_DATABASE!, { extensions: { pg_trgm } }));

/** One statement on its own. */
export const query: Query = async (sql, values) =>
  process.env.DATABASE_URL
    ? (await pool().query(sql, values)).rows
    : ((await (await lite()).query(sql, values as never[])).rows as Rows);

/** Several statements in one transaction. */
export const transaction = async <T>(work: (query: Query) => Promise<T>): Promise<T> => {
  if (!process.env.DATABASE_URL) {
    return (await lite()).transaction((tx) =>
      work(async (sql, values) => (await tx.query(sql, values as never[])).rows as Rows),
    ) as Promise<T>;
  }
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const result = await work(async (sql, values) => (await client.query(sql, values)).rows);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};

/** The same look-up of session, person and roles that the console makes for each request. */
export const session = async (request: Request) => {
  const [row] = await query(
    `SELECT s."id", u."id" AS "userId", u."name", u."platformRoles",
            (SELECT json_agg(json_build_object('role', m."role", 'id', p."id", 'name', p."name", 'accountId', p."accountId"))
               FROM "Membership" m JOIN "Provider" p ON p."id" = m."providerId" WHERE m."userId" = u."id") AS "memberships",
            (SELECT json_agg(a."accountId") FROM "AccountMember" a WHERE a."userId" = u."id") AS "accounts"
       FROM "Session" s JOIN "User" u ON u."id" = s."userId"
      WHERE s."id" = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > now() AND u."disabledAt" IS NULL`,
    [request.headers.get('x-session')],
  );
  return row as { userId: string; name: string } | undefined;
};

/** The row that the console's log gets for each change. */
export const audit = (run: Query, actor: { userId: string; name: string }, entry: Record<string, unknown>) =>
  run(
    `INSERT INTO "AuditEvent" ("actorId", "actorName", "action", "offeringId", "providerId", "subjectType", "subjectId", "before", "after", "address")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'local')`,
    [
      actor.userId,
      actor.name,
      entry.action,
      entry.offeringId,
      entry.providerId,
      entry.subjectType,
      entry.offeringId,
      entry.before,
      entry.after,
    ],
  );
