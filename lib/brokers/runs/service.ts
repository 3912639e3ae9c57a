import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { now } from '../../core/clock';
import { conflict, DomainError, notFound, type Message } from '../../core/errors';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { inTransaction } from '../../db/tx';
import type { Job } from '../../jobs/schema';
import { enqueue } from '../../jobs/service';
import { brokerAccess } from '../access';
import { runConformance, type RunReport } from '../conformance/run';
import type { OsbVersion, RunProfile } from '../conformance/schema';
import { lookAt } from '../refresh';
import { storable } from '../storable';
import { keepProgress } from './progress';
import { startRunSchema, type StartRun } from './schema';

const permission = 'broker.manage';
/** Whatever a broker does, a run has ended by then; one that has not died with its processes. */
const ABANDONED_AFTER_MS = 900_000;
const ANYWHERE = 'us-south';

type Key = { offeringId: string; brokerId: string };

/**
 * Asks for a conformance run: it exercises the broker in the background, creates, connects, suspends and deletes
 * instances, and keeps each check with its requests and answers.
 * @throws forbidden, not_found; conflict while another run of this broker goes on
 */
export const startRun = (
  actor: Actor,
  { offeringId, brokerId }: Key,
  body: StartRun = {},
): Promise<{ id: string }> =>
  inTransaction(async (tx) => {
    await lockOffering(tx, actor, { offeringId, permission });
    if ((await tx.broker.count({ where: { id: brokerId, offeringId } })) === 0) throw notFound();
    const startedAt = now();
    const recent = new Date(startedAt.getTime() - ABANDONED_AFTER_MS);
    const going = { brokerId, finishedAt: null, startedAt: { gt: recent } };
    if ((await tx.conformanceRun.count({ where: going })) > 0) throw conflict({ key: 'conformance.running' });
    const run = await tx.conformanceRun.create({
      data: {
        ...startRunSchema.parse(body),
        brokerId,
        startedById: actor.userId,
        startedBy: actor.name,
        startedAt,
      },
      select: { id: true },
    });
    await enqueue(tx, 'conformance-run', { runId: run.id });
    return run;
  });

/**
 * Stops a run: what it created is deleted all the same, and it has no verdict.
 * @throws forbidden, not_found; conflict when it has ended
 */
export const cancelRun = (
  actor: Actor,
  { offeringId, brokerId, runId }: Key & { runId: string },
): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, { offeringId, permission });
    const where = { id: runId, brokerId, broker: { offeringId } };
    if ((await tx.conformanceRun.count({ where })) === 0) throw notFound();
    const { count } = await tx.conformanceRun.updateMany({
      where: { ...where, finishedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count !== 1) throw conflict();
    await recordAudit(tx, actor, {
      action: 'conformance.cancel',
      subjectType: 'broker',
      subjectId: brokerId,
      offeringId,
      providerId,
    });
  });

const waitingRun = (runId: string) =>
  db.conformanceRun.findFirst({
    where: { id: runId, finishedAt: null },
    include: {
      broker: {
        select: {
          deployments: { select: { regionId: true }, take: 1 },
          offering: {
            select: {
              id: true,
              serviceId: true,
              serviceName: true,
              provider: { select: { id: true, accountId: true } },
            },
          },
        },
      },
    },
  });
type WaitingRun = NonNullable<Awaited<ReturnType<typeof waitingRun>>>;

const targetOf = async ({ brokerId, broker }: WaitingRun) => {
  const { access, policy, headers } = await brokerAccess(db, brokerId);
  const { offering, deployments } = broker;
  const target = {
    access,
    policy,
    httpAllowed: policy.allowHttp,
    serviceId: offering.serviceId,
    serviceName: offering.serviceName ?? undefined,
    accountId: offering.provider.accountId,
    location: deployments[0]?.regionId ?? ANYWHERE,
  };
  return { target, headers };
};

/** Looks at the broker first, so that the run is on the catalog that it has now. */
const refresh = async (brokerId: string) => {
  const { broker, found } = await lookAt(brokerId);
  await db.broker.updateMany({ where: { id: brokerId, version: broker.version }, data: found });
};

type End = { report: RunReport } | { failure: Message };

const finish = (run: WaitingRun, end: End) =>
  inTransaction(async (tx) => {
    const { offering } = run.broker;
    const report = 'report' in end ? end.report : null;
    const { cancelledAt } = await tx.conformanceRun.findUniqueOrThrow({ where: { id: run.id } });
    const verdict = cancelledAt ? null : (report?.verdict ?? null);
    const results = report?.results ?? [];
    const { count } = await tx.conformanceRun.updateMany({
      where: { id: run.id, finishedAt: null },
      data: {
        verdict,
        finishedAt: now(),
        failure: 'failure' in end ? storable(end.failure) : Prisma.DbNull,
        catalogHash: report?.catalogHash ?? null,
        results: results.map(storable),
        leftOver: report?.leftOver ?? [],
        requests: report?.requests ?? 0,
        durationMs: report?.durationMs ?? 0,
      },
    });
    if (count !== 1 || verdict === null) return;
    const failed = results.filter((result) => result.verdict === 'fail').map(({ id }) => id);
    const by = { userId: run.startedById, name: run.startedBy, address: null, requestId: null };
    await recordAudit(tx, by, {
      action: 'conformance.run',
      subjectType: 'broker',
      subjectId: run.brokerId,
      offeringId: offering.id,
      providerId: offering.provider.id,
      after: { verdict, failed },
    });
  });

const exercised = async (run: WaitingRun): Promise<End> => {
  const progress = keepProgress(run.id);
  try {
    await refresh(run.brokerId);
    const { target, headers } = await targetOf(run);
    const report = await runConformance(target, {
      version: run.osbVersion as OsbVersion,
      profile: run.profile as RunProfile,
      headers,
      signal: progress.signal,
      onProgress: progress.note,
    });
    return { report };
  } catch (error) {
    // A key that gives no token, a broker that was removed: the provider's to mend. The rest is ours, and is tried again.
    if (error instanceof DomainError) return { failure: error.userMessage };
    throw error;
  } finally {
    progress.stop();
  }
};

/** Makes the run that the job speaks of; one that a dead process had begun is made anew. */
export const performRun = async ({ data }: Job<'conformance-run'>): Promise<void> => {
  const run = await waitingRun(data.runId);
  if (run) await finish(run, await exercised(run));
};
