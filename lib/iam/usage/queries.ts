import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import type { UseRow } from './schema';

const DAYS = 30;
const DAY = 86_400_000;

/** What was used through a service's identity in the last thirty days, the most recent first. No scope check. */
export const usesOf = async (offeringId: string): Promise<UseRow[]> => {
  const since = new Date(now().getTime() - DAYS * DAY).toISOString().slice(0, 10);
  const uses = await rows<Omit<UseRow, 'lastAt'> & { lastAt: Date }>(
    db,
    Prisma.sql`
      SELECT "kind", "detail", sum("count")::int AS "count", max("lastAt") AS "lastAt" FROM "IamUsage"
      WHERE "offeringId" = ${offeringId}::uuid AND "day" >= ${since}::date GROUP BY "kind", "detail"
      ORDER BY max("lastAt") DESC, "kind", "detail" LIMIT 200`,
  );
  return uses.map(({ lastAt, ...use }) => ({ ...use, lastAt: lastAt.toISOString() }));
};
