import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actorFor, createPerson } from '@/prisma/factories';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { execute } from '../db/statement';
import { inTransaction } from '../db/tx';
import { describeDatabase } from '../testing/database';
import { boss } from './boss';
import { deadLetters, queueCounts } from './queries';
import type { Job, Workers } from './schema';
import { enqueue, retryJob, startWorkers, stopWorkers } from './service';
import { Worker } from './worker';

type Handler = (job: Job<'instance-operation'>) => Promise<void>;

const begin = (work: Handler) =>
  startWorkers({
    'instance-operation': work,
    'contract-watch': work,
    'conformance-run': work,
  } as unknown as Workers);

const ask = (operationId: string) =>
  inTransaction((tx) => enqueue(tx, 'instance-operation', { operationId, step: 0 }));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await execute(db, Prisma.sql`DELETE FROM pgboss.job`);
});
afterEach(stopWorkers);

describeDatabase('background work', () => {
  it('begins when the transaction commits, at once, and never when it does not', async () => {
    const done: string[] = [];
    await begin(async ({ data }) => {
      done.push(data.operationId);
    });
    const [kept, undone] = [randomUUID(), randomUUID()];
    const failing = inTransaction(async (tx) => {
      await enqueue(tx, 'instance-operation', { operationId: undone, step: 0 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await ask(kept);
    await vi.waitFor(() => expect(done).toEqual([kept]), { interval: 5 });
  });

  it('is tried again, given up in the end with its reason, and once more when the operator says so', async () => {
    const operator = await actorFor((await createPerson({ platformRoles: ['operator'] })).id);
    let broken = true;
    const attempts: number[] = [];
    await begin(async ({ attempt }) => {
      attempts.push(attempt);
      if (broken) throw new Error('The broker is away');
    });
    const operationId = randomUUID();
    await inTransaction(async (tx) => {
      await enqueue(tx, 'instance-operation', { operationId, step: 0 });
      await execute(
        tx,
        Prisma.sql`UPDATE pgboss.job SET retry_limit = 1, retry_delay = 0, retry_backoff = false`,
      );
    });
    await vi.waitFor(async () => expect(await deadLetters(operator)).toHaveLength(1), { timeout: 5000 });
    expect(attempts).toEqual([1, 2]);
    const [letter] = await deadLetters(operator);
    expect(letter).toMatchObject({
      about: { operationId, step: 0 },
      subject: operationId,
      reason: 'The broker is away',
      attempts: 2,
    });
    broken = false;
    await retryJob(operator, { queue: 'instance-operation', jobId: letter!.id });
    await vi.waitFor(() => expect(attempts).toEqual([1, 2, 3]));
    await vi.waitFor(async () =>
      expect(
        (await queueCounts(operator)).every(({ waiting, running, failed }) => !(waiting + running + failed)),
      ).toBe(true),
    );
    expect(await db.auditEvent.count({ where: { action: 'job.retry', subjectId: letter!.id } })).toBe(1);
    const again = retryJob(operator, { queue: 'instance-operation', jobId: letter!.id });
    await expect(again).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is shown and retried by operators alone', async () => {
    const reviewer = await actorFor((await createPerson({ platformRoles: ['reviewer'] })).id);
    await expect(deadLetters(reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(queueCounts(reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    const retried = retryJob(reviewer, { queue: 'account-instances', jobId: randomUUID() });
    await expect(retried).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('that a dead process held is taken over, and each of many is done once', async () => {
    const ids = Array.from({ length: 60 }, () => randomUUID());
    for (const id of ids) await ask(id);
    await boss().fetch('instance-operation', { batchSize: 5 });
    // As long ago as its time allows; the embedded database, which has one process, does not wait for that.
    await execute(
      db,
      Prisma.sql`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`,
    );
    await boss().maintain();
    const done: string[] = [];
    await begin(async ({ data }) => {
      await pause(1);
      done.push(data.operationId);
    });
    await vi.waitFor(() => expect(done).toHaveLength(60), { timeout: 10_000 });
    expect(new Set(done)).toEqual(new Set(ids));
  });

  it('is shared by those who work on it, each job done once', async () => {
    const ids = Array.from({ length: 40 }, () => randomUUID());
    for (const id of ids) await ask(id);
    const done: [string, string][] = [];
    const workers = ['one', 'other'].map(
      (name) =>
        new Worker('instance-operation', async ({ data }) => {
          await pause(5);
          done.push([name, data.operationId]);
        }),
    );
    workers.forEach((worker) => worker.start());
    await vi.waitFor(() => expect(done).toHaveLength(40), { timeout: 10_000 });
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(new Set(done.map(([, id]) => id))).toEqual(new Set(ids));
    expect(new Set(done.map(([name]) => name))).toEqual(new Set(['one', 'other']));
  });

  it('whose data is not what its kind wants is given up, not tried for ever', async () => {
    let ran = false;
    await boss().send('instance-operation', { operationId: 'nonsense' }, { retryLimit: 0 });
    await begin(async () => {
      ran = true;
    });
    await vi.waitFor(async () => {
      const failed = await db.$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM pgboss.job WHERE state = 'failed'`;
      expect(failed[0]?.n).toBe(1);
    });
    expect(ran).toBe(false);
  });
});
