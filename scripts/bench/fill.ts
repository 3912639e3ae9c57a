import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeDatabase, db, openDatabase } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { listingOf } from '@/lib/offerings/listing/queries';
import { saveListingSchema } from '@/lib/offerings/listing/schema';
import { createPublishableOffering } from '@/prisma/factories/visibility';
import { seed } from '@/prisma/seed';
import { companionsSql, editableSql, offeringsSql, providersSql } from './fill-sql';
import type { Filled } from './works';

// Enough that ten connections of either program meet an offering again only after many others.
const SAVED = 400;
const MOVED = 200;

const { values } = parseArgs({ options: { offerings: { type: 'string' }, out: { type: 'string' } } });

const session = async (email: string) => {
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  return db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 86_400_000) } });
};

const publishable = async (providerId: string) => {
  const ids: string[] = [];
  while (ids.length < MOVED)
    ids.push((await createPublishableOffering({ providerId, name: `Publishable ${ids.length}` })).id);
  return ids;
};

const listings = async (providerId: string) => {
  const rows = await db.$queryRaw<{ id: string }[]>(editableSql(providerId, SAVED));
  const saved: Filled['listings'] = [];
  for (const { id } of rows) {
    saved.push({ id, listing: saveListingSchema.strip().parse(await listingOf(db, id)) });
  }
  return saved;
};

/** Migrates and seeds the database that the environment names, and fills it with what the benchmarks need. */
const fill = async (count: number): Promise<Filled> => {
  await migrate({ target: await openDatabase() });
  await seed();
  const [owner, reviewer] = [await session('ana@verse.example'), await session('rita@platform.example')];
  const { providerId } = await db.membership.findFirstOrThrow({
    where: { userId: owner.userId, role: 'owner' },
  });
  await db.$executeRaw(providersSql);
  await db.$executeRaw(offeringsSql(providerId, count));
  for (const sql of companionsSql) await db.$executeRaw(sql);
  const filled = {
    sessions: { owner: owner.id, reviewer: reviewer.id },
    listings: await listings(providerId),
    moves: await publishable(providerId),
  };
  await db.$executeRawUnsafe('VACUUM ANALYZE');
  return filled;
};

writeFileSync(values.out!, JSON.stringify(await fill(Number(values.offerings))));
await closeDatabase();
