import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { decrypt } from '../../auth/secrets';
import { now } from '../../core/clock';
import { conflict, notFound } from '../../core/errors';
import { db } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { withCredential } from '../credential';
import { guardPolicy } from '../guard-policy';
import type { AuthScheme } from '../schema';
import { checkBroker } from '../service';
import { storable } from '../storable';
import { runConformance } from './run';

const permission = 'broker.manage';
/** A run ends within a minute; one that has not was cut off with its server. */
const LIMITS = { limitMs: 45_000, cleanUpMs: 12_000 };
const ABANDONED_AFTER_MS = 90_000;
const ANYWHERE = 'us-south';

const begin = (actor: Actor, offeringId: string, brokerId: string) =>
  inTransaction(async (tx) => {
    await lockOffering(tx, actor, { offeringId, permission });
    const startedAt = now();
    const recent = new Date(startedAt.getTime() - ABANDONED_AFTER_MS);
    const running = await tx.conformanceRun.findFirst({
      where: { brokerId, finishedAt: null, startedAt: { gt: recent } },
      select: { id: true },
    });
    if (running) throw conflict({ key: 'conformance.running' });
    return tx.conformanceRun.create({
      data: { brokerId, startedById: actor.userId, startedAt },
      select: { id: true },
    });
  });

const targetOf = async (offeringId: string, brokerId: string) => {
  const broker = await db.broker.findFirst({
    where: { id: brokerId, offeringId },
    include: {
      offering: { select: { serviceId: true, serviceName: true, provider: { select: { accountId: true } } } },
      deployments: { select: { regionId: true }, take: 1 },
    },
  });
  if (!broker) throw notFound();
  const { offering, deployments, url, username } = broker;
  const access = {
    url,
    username,
    authScheme: broker.authScheme as AuthScheme,
    secret: decrypt(broker.secretCiphertext),
  };
  const policy = await guardPolicy();
  return {
    access: await withCredential(db, access, { offeringId, brokerId }),
    policy,
    httpAllowed: policy.allowHttp,
    serviceId: offering.serviceId,
    serviceName: offering.serviceName ?? undefined,
    accountId: offering.provider.accountId,
    location: deployments[0]?.regionId ?? ANYWHERE,
  };
};

/**
 * Checks the broker, then exercises it for real by the specification 2.12 and the platform's extension: creates,
 * connects, suspends and deletes instances, and keeps each check with its requests and answers. Takes seconds, at most a minute.
 * @throws forbidden, not_found; conflict while another run of this broker goes on
 */
export const startRun = async (
  actor: Actor,
  offeringId: string,
  brokerId: string,
): Promise<{ id: string }> => {
  await checkBroker(actor, offeringId, brokerId);
  const target = await targetOf(offeringId, brokerId);
  const { id } = await begin(actor, offeringId, brokerId);
  const { verdict, catalogHash, results } = await runConformance(target, LIMITS);
  await inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, { offeringId, permission });
    const stored = results.map(storable);
    const data = { verdict, catalogHash, results: stored, finishedAt: now() };
    const { count } = await tx.conformanceRun.updateMany({ where: { id }, data });
    if (count !== 1) throw notFound();
    const failed = results.filter((result) => result.verdict === 'fail').map((result) => result.id);
    await recordAudit(tx, actor, {
      action: 'conformance.run',
      subjectType: 'broker',
      subjectId: brokerId,
      offeringId,
      providerId,
      after: { verdict, failed },
    });
  });
  return { id };
};
