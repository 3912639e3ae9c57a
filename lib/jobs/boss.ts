import 'server-only';
import PgBoss from 'pg-boss';
import { db, type Tx } from '../db/client';
import { sendText } from '../db/statement';
import { QUEUES } from './schema';

const DAY = 86_400;

/** pg-boss on a connection of ours: the pool, or the one of a transaction. */
export const bossDb = (client: Tx): PgBoss.Db => ({
  executeSql: (text, values) => sendText(client, text, values),
});

const newBoss = (): PgBoss => {
  const made = new PgBoss({
    db: bossDb(db),
    // Nothing is scheduled by it (what is due is asked of the rows that say when), and who works looks after it.
    schedule: false,
    supervise: false,
    archiveCompletedAfterSeconds: DAY,
    archiveFailedAfterSeconds: 30 * DAY,
    deleteAfterDays: 30,
  });
  made.on('error', (error) => console.error('Background work', error));
  return made;
};

// On globalThis, because the server's start and its routes are bundles with modules of their own.
const holder = globalThis as typeof globalThis & { workbenchBoss?: PgBoss };

/** The queue, whose tables live in the schema `pgboss` of the same database. */
export const boss = (): PgBoss => (holder.workbenchBoss ??= newBoss());

/** Makes or updates the queue's tables, and one queue per kind of work. Safe in several processes at once. */
export const installQueues = async (): Promise<void> => {
  const installer = await newBoss().start();
  for (const queue of QUEUES) {
    await installer.createQueue(queue.name, queue);
    await installer.updateQueue(queue.name, queue);
  }
};
