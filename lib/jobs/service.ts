import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../auth/permissions';
import { assertPermission } from '../auth/scope';
import { recordAudit } from '../audit/service';
import { notFound } from '../core/errors';
import { db, opened, type Tx } from '../db/client';
import { afterCommit } from '../db/scope';
import { sendText } from '../db/statement';
import { inTransaction } from '../db/tx';
import { boss, bossDb } from './boss';
import { JOB_NAMES, type JobData, type JobName, type Workers } from './schema';
import { Worker } from './worker';

export { installQueues } from './boss';

type AnyWorker = Pick<Worker<JobName>, 'start' | 'stop' | 'wake'>;

// On globalThis, because who enqueues is in another bundle than the server's start.
const holder = globalThis as typeof globalThis & { workbenchWorkers?: Map<JobName, AnyWorker> };
const workers = (holder.workbenchWorkers ??= new Map<JobName, AnyWorker>());

type EnqueueOptions = { startAfter?: Date };

/**
 * Puts work into the queue when the transaction commits, and only then; this process looks at once, others within a
 * second. Use the transaction that causes the work.
 */
export const enqueue = async <N extends JobName>(
  tx: Tx,
  name: N,
  data: JobData<N>,
  { startAfter }: EnqueueOptions = {},
): Promise<void> => {
  const id = await boss().send(name, data, { db: bossDb(tx), ...(startAfter && { startAfter }) });
  if (!id) throw new Error(`The queue ${name} is not installed.`);
  afterCommit(() => workers.get(name)?.wake());
};

/** The embedded database has one process: what is held at its start was held by one that died. */
const takeOver = async () => {
  if ((await opened()).target.kind !== 'pglite') return;
  await sendText(
    db,
    `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = $1::pgboss.job_state`,
    ['active'],
  );
};

const MAINTAIN_EVERY_MS = 10_000;

/** Gives back what dead processes hold, and forgets what is long done. */
const maintain = () =>
  void boss()
    .maintain()
    .catch((error: unknown) => console.error('Background work: maintenance failed', error));

let maintenance: NodeJS.Timeout | undefined;

/** Begins to work; `installQueues` comes before it. */
export const startWorkers = async (work: Workers): Promise<void> => {
  await takeOver();
  maintenance = setInterval(maintain, MAINTAIN_EVERY_MS).unref();
  for (const name of JOB_NAMES) {
    const worker = new Worker(name, work[name] as never);
    workers.set(name, worker as AnyWorker);
    worker.start();
  }
};

const PATIENCE_MS = 5_000;

/** Takes no more work and waits a little for what runs; what is not done then is done after the next start. */
export const stopWorkers = async (): Promise<void> => {
  clearInterval(maintenance);
  const stopped = Promise.all([...workers.values()].map((worker) => worker.stop()));
  await Promise.race([stopped, pause(PATIENCE_MS, undefined, { ref: false })]);
  workers.clear();
};

/** Tries once more what was given up. @throws forbidden; not_found when it is not given up */
export const retryJob = async (
  actor: Actor,
  { queue, jobId }: { queue: JobName; jobId: string },
): Promise<void> => {
  assertPermission(actor, 'installation.manage');
  await inTransaction(async (tx) => {
    // Typed without its answer, which says how many it was.
    const answer = (await boss().retry(queue, jobId, { db: bossDb(tx) })) as unknown as { affected: number };
    if (answer.affected === 0) throw notFound();
    await recordAudit(tx, actor, {
      action: 'job.retry',
      subjectType: 'job',
      subjectId: jobId,
      after: { queue },
    });
    afterCommit(() => workers.get(queue)?.wake());
  });
};
