import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hashSecret, newSecret } from '@/lib/auth/secrets';
import { now } from '@/lib/core/clock';
import { formatCrn } from '@/lib/core/crn';
import { PLATFORM_PROFILE } from '@/lib/core/platform-profile';
import { closeDatabase, db, openDatabase } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { MOST_SUBJECTS } from '@/lib/iam/authz/schema';
import { DASHBOARD_VIEW } from '@/lib/iam/roles';
import { userIamId } from '@/lib/iam/subjects';
import { keySql } from '@/lib/iam/tokens/api-key';
import { scopeOfService } from '@/lib/iam/tokens/claims';
import { createIamRow } from '@/prisma/factories/iam';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { seed } from '@/prisma/seed';
import { keysSql, peopleSql, policiesSql, serviceIdsSql } from './fill-sql';
import type { FilledIdentity } from './filled';

const KNOWN = 500;
const SERVICE = 'bench-identity';

const { values } = parseArgs({ options: { keys: { type: 'string' }, out: { type: 'string' } } });

/** A service whose software asks about the people of the account, each of whom may open its dashboard. */
const service = async (providerId: string, accountId: string): Promise<FilledIdentity['service']> => {
  const offering = await createOfferingRow({
    providerId,
    registrationState: 'approved',
    serviceName: SERVICE,
  });
  const { apiKey } = await createIamRow({ offeringId: offering.id, provenAt: now() });
  const people = await db.$queryRaw<{ userId: string }[]>(peopleSql(accountId, MOST_SUBJECTS));
  const iamIds = people.map(({ userId }) => userIamId(userId));
  await db.$executeRaw(policiesSql(accountId, SERVICE, iamIds));
  const { cname, ctype } = PLATFORM_PROFILE;
  const crn = formatCrn({ cname, ctype, serviceName: SERVICE, accountId, instanceId: offering.id });
  const questions = iamIds.map((id) => ({
    subject: { attributes: { id, scope: scopeOfService(SERVICE) } },
    action: `${SERVICE}.${DASHBOARD_VIEW}`,
    resource: { crn },
  }));
  return { apiKey, questions };
};

/** How the database reads a key: the statement is the product's own. */
const planOf = async (apiKey: string) => {
  const { strings, values: bound } = keySql(apiKey);
  const [first = '', ...rest] = strings;
  const rows = await db.$queryRawUnsafe<Record<'QUERY PLAN', string>[]>(
    [`EXPLAIN ${first}`, ...rest.map((text, index) => `$${index + 1}${text}`)].join(''),
    ...bound,
  );
  return rows.map((row) => row['QUERY PLAN']);
};

/** Migrates and seeds the database that the environment names, and stores so many API keys, some of them known. */
const fill = async (count: number): Promise<FilledIdentity> => {
  if (count < KNOWN) throw new Error(`${count} keys are too few: at least ${KNOWN}`);
  await migrate({ target: await openDatabase() });
  await seed();
  const provider = await db.provider.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const { accountId } = provider;
  const keys = Array.from({ length: KNOWN }, () => newSecret('pwk'));
  await db.$executeRaw(serviceIdsSql(accountId, count));
  const batches = keysSql(accountId, count, keys.map(hashSecret));
  for (const sql of batches) await db.$executeRaw(sql);
  const asking = await service(provider.id, accountId);
  await db.$executeRawUnsafe('VACUUM ANALYZE');
  return { keys, service: asking, plan: await planOf(keys[0]!) };
};

writeFileSync(values.out!, JSON.stringify(await fill(Number(values.keys))));
await closeDatabase();
