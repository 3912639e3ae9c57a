import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { notFound, type Message } from '../../core/errors';
import { say, type Translate } from '../../core/say';
import { db } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { storedResults, type OsbVersion, type RunProfile } from '../conformance/schema';
import { storedMessage } from '../schema';
import type { RunReport } from '../conformance/run';
import { jsonReport } from '../conformance/report/json-report';
import { junitReport } from '../conformance/report/junit-report';
import { differenceBetween } from '../conformance/report/difference';
import { storedProgress, type RunDetail, type RunDifference, type RunState, type RunSummary } from './schema';

const SHOWN = 20;

type RunKey = { offeringId: string; brokerId: string; runId: string };

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
  const { newlyFailing, fixed, changed } = differenceBetween(
    storedResults(before.results),
    storedResults(run.results),
  );
  const told = [...newlyFailing, ...fixed];
  return {
    since: before.startedAt.toISOString(),
    newlyFailing,
    fixed,
    changed: changed.map(({ id }) => id).filter((id) => !told.includes(id)),
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
  { offeringId, brokerId, runId }: RunKey,
): Promise<RunDetail> => {
  await offeringInScope(actor, offeringId);
  const run = await findRun({ id: runId, brokerId, broker: { offeringId } });
  if (!run) throw notFound();
  return run;
};

/** What a finished run's files are made of. @throws not_found, also for a run without a verdict */
const reportOf = async (actor: Actor, { offeringId, brokerId, runId }: RunKey) => {
  await offeringInScope(actor, offeringId);
  const run = await db.conformanceRun.findFirst({
    where: { id: runId, brokerId, broker: { offeringId }, verdict: { not: null } },
  });
  if (!run) throw notFound();
  const report = {
    verdict: run.verdict as RunReport['verdict'],
    version: run.osbVersion as OsbVersion,
    profile: run.profile as RunProfile,
    catalogHash: run.catalogHash,
    catalog: null,
    results: storedResults(run.results),
    leftOver: run.leftOver,
    requests: run.requests,
    durationMs: run.durationMs,
  };
  return { report, finishedAt: run.finishedAt ?? run.startedAt, name: `conformance-${runId.slice(0, 8)}` };
};

/** A run as JSON, in the form that the command line writes too. @throws not_found */
export const jsonReportFile = async (actor: Actor, key: RunKey) => {
  const { report, finishedAt, name } = await reportOf(actor, key);
  const content = `${JSON.stringify(jsonReport(report, finishedAt), null, 2)}\n`;
  return { name: `${name}.json`, type: 'application/json', content };
};

type Texts = (key: string, values?: Record<string, string | number>) => string;

/** A run as JUnit XML, in the language of `t`. @throws not_found */
export const junitReportFile = async (actor: Actor, key: RunKey, t: Texts) => {
  const { report, name } = await reportOf(actor, key);
  const content = junitReport(report.results, {
    say: (message: Message) => say(t as Translate, message),
    title: (id) => t(`conformance.check.${id}.title`),
    group: (group) => t(`conformance.group.${group}`),
  });
  return { name: `${name}.xml`, type: 'application/xml', content };
};
