import 'server-only';
import { z } from 'zod';
import type { Actor } from '../auth/permissions';
import { assertPermission } from '../auth/scope';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';
import { JOB_NAMES, type DeadLetter, type JobName, type QueueCount } from './schema';

const MOST = 200;
const outputSchema = z.object({ message: z.string() }).catch({ message: '' });

type Row = {
  id: string;
  name: JobName;
  data: Record<string, string | number>;
  output: unknown;
  retry_count: number;
  created_on: Date;
  completed_on: Date;
};

/** The one id among what a job was given: the database does not keep the order of its members. */
const subjectOf = (data: Row['data']) =>
  String(Object.entries(data).find(([name]) => name.endsWith('Id'))?.[1] ?? '');

/** What was given up, the latest first, at most 200. @throws forbidden */
export const deadLetters = async (actor: Actor): Promise<DeadLetter[]> => {
  assertPermission(actor, 'installation.manage');
  const failed = await rows<Row>(
    db,
    Prisma.sql`
      SELECT id, name, data, output, retry_count, created_on, completed_on FROM pgboss.job
      WHERE state = 'failed' AND name = ANY(${JOB_NAMES}) ORDER BY completed_on DESC LIMIT ${MOST}`,
  );
  return failed.map((row) => ({
    id: row.id,
    queue: row.name,
    about: row.data,
    subject: subjectOf(row.data),
    reason: outputSchema.parse(row.output).message,
    attempts: row.retry_count + 1,
    createdAt: row.created_on,
    failedAt: row.completed_on,
  }));
};

/** How much of each kind waits, runs and was given up. @throws forbidden */
export const queueCounts = async (actor: Actor): Promise<QueueCount[]> => {
  assertPermission(actor, 'installation.manage');
  const counted = await rows<{ name: JobName; waiting: number; running: number; failed: number }>(
    db,
    Prisma.sql`
      SELECT name, count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS waiting,
        count(*) FILTER (WHERE state = 'active')::int AS running, count(*) FILTER (WHERE state = 'failed')::int AS failed
      FROM pgboss.job WHERE name = ANY(${JOB_NAMES}) GROUP BY name`,
  );
  return JOB_NAMES.map((queue) => {
    const found = counted.find(({ name }) => name === queue);
    return { queue, waiting: found?.waiting ?? 0, running: found?.running ?? 0, failed: found?.failed ?? 0 };
  });
};
