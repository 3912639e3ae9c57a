import 'server-only';
import { env } from '@/lib/env';
import { db } from '@/lib/db/client';
import { seedReference } from './seeds/reference';
import { seedDemo } from './seeds/demo';

/** What every installation begins with, and in demo mode sample people and offerings. Runs once per database. */
export const seed = async () => {
  if ((await db.region.count()) === 0) await seedReference();
  if (env.demo && (await db.user.count()) === 0) await seedDemo();
};
