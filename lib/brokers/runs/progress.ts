import 'server-only';
import { db } from '../../db/client';
import type { CheckGroup, CheckResult } from '../conformance/schema';
import type { GroupProgress } from './schema';

/** So often the row tells how far the run is, and is asked whether somebody wants it to stop. */
const EVERY_MS = 400;

type Told = { group: CheckGroup; done: number; total: number; result: CheckResult | null };

/** Keeps the progress of a run in its row while it lasts, and hears from there when it was cancelled. */
export const keepProgress = (runId: string) => {
  const groups = new Map<CheckGroup, GroupProgress>();
  const cancelled = new AbortController();
  let stale = false;
  const write = async () => {
    const run = await db.conformanceRun.findUnique({ where: { id: runId }, select: { cancelledAt: true } });
    if (!run || run.cancelledAt) cancelled.abort();
    if (!stale) return;
    stale = false;
    await db.conformanceRun.updateMany({ where: { id: runId }, data: { progress: [...groups.values()] } });
  };
  const timer = setInterval(() => {
    write().catch((error: unknown) => console.error('The progress of a run was not kept', error));
  }, EVERY_MS);
  return {
    signal: cancelled.signal,
    note: ({ group, done, total, result }: Told) => {
      const failed = (groups.get(group)?.failed ?? 0) + (result?.verdict === 'fail' ? 1 : 0);
      groups.set(group, { group, done, total, failed });
      stale = true;
    },
    stop: () => clearInterval(timer),
  };
};
