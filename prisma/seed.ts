import 'server-only';
import { env } from '@/lib/env';
import { db } from '@/lib/db/client';
import { seedReference } from './seed/reference';
import { seedDemo } from './seed/demo';

/** What every installation begins with, and in demo mode sample people and offerings. Runs once per database. */
export const seed = async () => {
  if ((await db.region.count()) === 0) await seedReference();
  if (env.demo && (await db.user.count()) === 0) await seedDemo();
};
