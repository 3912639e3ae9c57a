import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { notFound } from '../../core/errors';
import { db } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { storedResults, type OsbVersion, type RunProfile } from '../conformance/schema';
import { storedMessage } from '../schema';
import { differenceBetween } from './difference';
import { storedProgress, type RunDetail, type RunDifference, type RunState, type RunSummary } from './schema';

const SHOWN = 20;

const summarySelect = {
  id: true,
  verdict: true,
  osbVersion: true,
  profile: true,
  startedBy: true,
  startedAt: true,
  finishedAt: true,
  cancelledAt: true,
  failure: true,
  catalogHash: true,
  broker: { select: { catalogHash: true } },
} as const satisfies Prisma.ConformanceRunSelect;

type SummaryRow = Prisma.ConformanceRunGetPayload<{ select: typeof summarySelect }>;

const stateOf = ({ finishedAt, cancelledAt, verdict }: SummaryRow): RunState => {
  if (!finishedAt) return 'running';
  if (cancelledAt) return 'cancelled';
  return verdict === null ? 'broken' : 'finished';
};

const toSummary = (row: SummaryRow): RunSummary => ({
  id: row.id,
  state: stateOf(row),
  verdict: row.verdict as RunSummary['verdict'],
  osbVersion: row.osbVersion as OsbVersion,
  profile: row.profile as RunProfile,
  startedBy: row.startedBy,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  onPresentCatalog: row.catalogHash !== null && row.catalogHash === row.broker.catalogHash,
});

const LATEST_FIRST = [
  { startedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.ConformanceRunOrderByWithRelationInput[];

/** The latest runs of a broker, newest first, at most twenty. @throws not_found */
export const runList = async (actor: Actor, offeringId: string, brokerId: string): Promise<RunSummary[]> => {
  await offeringInScope(actor, offeringId);
  const runs = await db.conformanceRun.findMany({
    where: { brokerId, broker: { offeringId } },
    select: summarySelect,
    orderBy: [...LATEST_FIRST],
    take: SHOWN,
  });
  return runs.map(toSummary);
};

type Run = SummaryRow & { brokerId: string; results: Prisma.JsonValue };

/** What came out otherwise than in the run before of the same version and profile. */
const differenceOf = async (run: Run): Promise<RunDifference | null> => {
  if (run.verdict === null) return null;
  const { brokerId, osbVersion, profile, startedAt } = run;
  const before = await db.conformanceRun.findFirst({
    where: { brokerId, osbVersion, profile, verdict: { not: null }, startedAt: { lt: startedAt } },
    select: { startedAt: true, results: true },
    orderBy: [...LATEST_FIRST],
  });
  if (!before) return null;
  return {
    since: before.startedAt.toISOString(),
    ...differenceBetween(storedResults(before.results), storedResults(run.results)),
  };
};

/** One run with every check: `runId`, or the latest of the broker, which may still go on. Null when there is none. */
const findRun = async (where: Prisma.ConformanceRunWhereInput): Promise<RunDetail | null> => {
  const run = await db.conformanceRun.findFirst({
    where,
    select: { ...summarySelect, brokerId: true, progress: true, results: true, leftOver: true },
    orderBy: [...LATEST_FIRST],
  });
  if (!run) return null;
  return {
    ...toSummary(run),
    progress: storedProgress(run.progress),
    failure: storedMessage(run.failure),
    results: storedResults(run.results),
    leftOver: run.leftOver,
    difference: await differenceOf(run),
  };
};

/** The latest run of a broker, or null. @throws not_found for an offering out of scope */
export const latestRunDetail = async (
  actor: Actor,
  offeringId: string,
  brokerId: string,
): Promise<RunDetail | null> => {
  await offeringInScope(actor, offeringId);
  return findRun({ brokerId, broker: { offeringId } });
};

/** @throws not_found */
export const runDetail = async (
  actor: Actor,
  { offeringId, brokerId, runId }: { offeringId: string; brokerId: string; runId: string },
): Promise<RunDetail> => {
  await offeringInScope(actor, offeringId);
  const run = await findRun({ id: runId, brokerId, broker: { offeringId } });
  if (!run) throw notFound();
  return run;
};
