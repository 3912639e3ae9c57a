import 'server-only';
import { recordAudit } from '../../audit/service';
import { now } from '../../core/clock';
import { db, type Tx } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { inTransaction } from '../../db/tx';
import { installationSettings } from '../../installation/queries';
import type { Job } from '../../jobs/schema';
import { enqueue } from '../../jobs/service';
import { definitionFor, definitionHash } from '../queries';
import { lookAt } from '../refresh';
import { driftOf } from './policy';
import type { Drift } from './schema';

const MINUTE = 60_000;
/** So many brokers are looked at in one go; the rest comes a minute later. */
const MOST = 200;

/**
 * Puts a look at each broker into the queue whose last one is longer ago than the operator has set. Brokers of drafts and
 * of what is retired are left in peace. Safe in several processes: each broker is claimed once.
 */
export const watchDue = async (): Promise<void> => {
  const { watchMinutes } = await installationSettings();
  if (watchMinutes === 0) return;
  const at = now();
  const before = new Date(at.getTime() - watchMinutes * MINUTE);
  await inTransaction(async (tx) => {
    const due = await rows<{ id: string }>(
      tx,
      Prisma.sql`
        UPDATE "Broker" SET "watchedAt" = ${at}::timestamptz WHERE "id" IN (
          SELECT b."id" FROM "Broker" b JOIN "Offering" o ON o."id" = b."offeringId"
          WHERE o."visibility" NOT IN ('draft', 'retired') AND (b."watchedAt" IS NULL OR b."watchedAt" < ${before}::timestamptz)
          ORDER BY b."watchedAt" NULLS FIRST LIMIT ${MOST} FOR UPDATE OF b SKIP LOCKED)
        RETURNING "id"`,
    );
    for (const { id } of due) await enqueue(tx, 'contract-watch', { brokerId: id });
  });
};

const hashesOf = async (tx: Tx, broker: { id: string; offeringId: string }) => {
  const { id: brokerId, offeringId } = broker;
  const [run, download, definition] = await Promise.all([
    tx.conformanceRun.findFirst({
      where: { brokerId, verdict: { not: null }, profile: 'ibmcloud' },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      select: { catalogHash: true },
    }),
    tx.download.findFirst({
      where: { offeringId, kind: 'catalog_json' },
      orderBy: { at: 'desc' },
      select: { hash: true },
    }),
    definitionFor(tx, offeringId),
  ]);
  return {
    testedHash: run?.catalogHash ?? null,
    exportedHash: download?.hash ?? null,
    liveHash: definitionHash(definition),
  };
};

type Watched = { id: string; offeringId: string; version: number; drift: string | null };

const note = (tx: Tx, { id, offeringId }: Watched, drift: Drift | null) =>
  recordAudit(tx, null, {
    action: drift ? 'broker.drift' : 'broker.settle',
    subjectType: 'broker',
    subjectId: id,
    offeringId,
    ...(drift && { after: { kind: drift } }),
  });

/**
 * Looks at a broker: fetches its catalog, compares what is served with what is live and what was exported, and raises or
 * takes back the notice about it. A broker that was edited meanwhile is left to the next look.
 */
export const watchBroker = async ({ data: { brokerId } }: Job<'contract-watch'>): Promise<void> => {
  if ((await db.broker.count({ where: { id: brokerId } })) === 0) return;
  const { broker, found } = await lookAt(brokerId);
  await inTransaction(async (tx) => {
    const looked = {
      reachable: found.reachable,
      parityVerdict: found.parityVerdict ?? null,
      servedHash: found.catalogHash ?? null,
      ...(await hashesOf(tx, broker)),
    };
    const drift = driftOf(looked);
    const changed = drift !== broker.drift;
    const { count } = await tx.broker.updateMany({
      where: { id: brokerId, version: broker.version },
      data: { ...found, drift, ...(changed && { driftSince: drift ? now() : null }) },
    });
    if (count === 1 && changed) await note(tx, broker, drift);
  });
};
