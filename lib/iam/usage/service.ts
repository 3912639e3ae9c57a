import 'server-only';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import type { UseKind } from './schema';

/** What was used. `offeringId` is null for what belongs to no offering (a person's API key): only its last use is kept. */
export type Use = { offeringId: string | null; kind: UseKind; detail: string };

type Counted = Use & { day: string; count: number; lastAt: Date };

/** So long uses are gathered before they are written: many uses cost one write. A process that is killed loses them. */
const FLUSH_AFTER_MS = 2_000;
const MOST_PENDING = 5_000;

type Gathered = { pending: Map<string, Counted>; timer?: NodeJS.Timeout };

// On globalThis, because the server's start, which writes them at its end, is another bundle than the routes.
const holder = globalThis as typeof globalThis & { workbenchUses?: Gathered };
const gathered: Gathered = (holder.workbenchUses ??= { pending: new Map() });

/** Counts a use. It is written within two seconds, together with all others. */
export const noteUse = (use: Use): void => {
  const lastAt = now();
  const day = lastAt.toISOString().slice(0, 10);
  const key = [use.offeringId, day, use.kind, use.detail].join(' ');
  const known = gathered.pending.get(key);
  if (!known && gathered.pending.size >= MOST_PENDING) return;
  gathered.pending.set(key, { ...use, day, lastAt, count: (known?.count ?? 0) + 1 });
  gathered.timer ??= setTimeout(() => {
    void flushUses().catch((error: unknown) => console.error('Uses were not written', error));
  }, FLUSH_AFTER_MS);
  gathered.timer.unref();
};

const writeCounts = async (uses: Counted[]) => {
  const column = (of: (use: Counted) => unknown) => uses.map(of);
  await execute(
    db,
    Prisma.sql`
      INSERT INTO "IamUsage" ("offeringId", "day", "kind", "detail", "count", "lastAt")
      SELECT u.* FROM unnest(${column(({ offeringId }) => offeringId)}::uuid[], ${column(({ day }) => day)}::date[],
        ${column(({ kind }) => kind)}::text[], ${column(({ detail }) => detail)}::text[], ${column(({ count }) => count)}::int[],
        ${column(({ lastAt }) => lastAt.toISOString())}::timestamptz[]) AS u("offeringId", "day", "kind", "detail", "count", "lastAt")
      JOIN "IamRegistration" r ON r."offeringId" = u."offeringId"
      ON CONFLICT ("offeringId", "day", "kind", "detail") DO UPDATE
        SET "count" = "IamUsage"."count" + EXCLUDED."count", "lastAt" = greatest("IamUsage"."lastAt", EXCLUDED."lastAt")`,
  );
};

const LAST_USE = { apiKey: Prisma.raw('"ApiKey"'), secret: Prisma.raw('"IamClientSecret"') };

const writeLastUse = async (kind: keyof typeof LAST_USE, uses: Counted[]) => {
  const used = uses.filter((use) => use.kind === kind);
  if (used.length === 0) return;
  await execute(
    db,
    Prisma.sql`
      UPDATE ${LAST_USE[kind]} SET "lastUsedAt" = u."at"
      FROM unnest(${used.map(({ detail }) => detail)}::uuid[], ${used.map(({ lastAt }) => lastAt.toISOString())}::timestamptz[]) AS u("id", "at")
      WHERE ${LAST_USE[kind]}."id" = u."id"`,
  );
};

/** Writes what has been counted. */
export const flushUses = async (): Promise<void> => {
  clearTimeout(gathered.timer);
  gathered.timer = undefined;
  const uses = [...gathered.pending.values()];
  gathered.pending = new Map();
  if (uses.length === 0) return;
  const counted = uses.filter(({ offeringId }) => offeringId !== null);
  if (counted.length > 0) await writeCounts(counted);
  await writeLastUse('apiKey', uses);
  await writeLastUse('secret', uses);
};
