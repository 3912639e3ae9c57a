import { Prisma } from '@/lib/db/generated/client';

const KEYS_OF_ONE = 1000;

/** Service IDs of the account, one for each thousand keys. */
export const serviceIdsSql = (accountId: string, keys: number) => Prisma.sql`
  INSERT INTO "ServiceId" ("id", "accountId", "name", "createdBy")
  SELECT 'ServiceId-' || gen_random_uuid(), ${accountId}, 'bench ' || i, 'bench'
  FROM generate_series(0, ${Math.ceil(keys / KEYS_OF_ONE) - 1}::int) i`;

const BATCH = 100_000;

/**
 * Keys of those service IDs in turn; `known` are the hashes of some of them, spread evenly over all. In batches, because
 * no statement may take longer than half a minute.
 */
export const keysSql = (accountId: string, keys: number, known: string[]) => {
  const step = Math.floor(keys / known.length);
  return Array.from(
    { length: Math.ceil(keys / BATCH) },
    (_, batch) => Prisma.sql`
      INSERT INTO "ApiKey" ("id", "serviceIdId", "accountId", "name", "hash", "last4", "createdBy")
      SELECT gen_random_uuid(), s."id", ${accountId}, s."name" || ' key ' || i,
             coalesce(CASE WHEN i % ${step}::int = 0 THEN (${known}::text[])[i / ${step}::int] END, encode(sha256((random()::text || i)::bytea), 'hex')),
             lpad(to_hex(i % 65536), 4, '0'), 'bench'
      FROM generate_series(${batch * BATCH + 1}::int, ${Math.min(keys, (batch + 1) * BATCH)}::int) i
      JOIN "ServiceId" s ON s."createdBy" = 'bench' AND s."name" = 'bench ' || (i - 1) / ${KEYS_OF_ONE}::int`,
  );
};

/** People of the account. */
export const peopleSql = (accountId: string, count: number) => Prisma.sql`
  WITH person AS (
    INSERT INTO "User" ("id", "email", "name")
    SELECT gen_random_uuid(), 'bench-' || i || '@customer.example', 'Benchmark person ' || i FROM generate_series(1, ${count}::int) i
    RETURNING "id"
  )
  INSERT INTO "AccountMember" ("userId", "accountId", "role") SELECT "id", ${accountId}, 'member' FROM person RETURNING "userId"`;

/** What gives those with the `iamIds` the role of viewer on the service. */
export const policiesSql = (accountId: string, serviceName: string, iamIds: string[]) => Prisma.sql`
  INSERT INTO "Policy" ("id", "type", "accountId", "iamId", "roles", "serviceName", "createdBy", "modifiedBy")
  SELECT gen_random_uuid(), 'access', ${accountId}, iam_id, ARRAY['Viewer'], ${serviceName}, 'bench', 'bench'
  FROM unnest(${iamIds}::text[]) iam_id`;
