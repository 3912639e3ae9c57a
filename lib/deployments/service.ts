import 'server-only';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { brokersMissing } from '../brokers/completeness';
import { definitionFor, definitionHash } from '../brokers/queries';
import { now } from '../core/clock';
import { invalid, notFound, requirementsUnmet } from '../core/errors';
import type { Tx } from '../db/client';
import { isUniqueViolation } from '../db/database-error';
import { inTransaction } from '../db/tx';
import { assertEditable } from '../offerings/policy';
import { keepRemoved, takeRemoved } from '../undo/service';
import { placeRefusal } from './policy';
import type { CreateDeployment } from './schema';

const permission = 'deployment.manage';

const refuse = (path: keyof CreateDeployment, key: string, values?: Record<string, string>) =>
  invalid([{ path, message: { key: `deployments.problem.${key}`, values } }]);

/** The plan and the broker are this offering's, the plan offers the region, which is no mere geography; the pair is new. */
const assertChoices = async (
  tx: Tx,
  offeringId: string,
  { planId, brokerId, regionId }: CreateDeployment,
) => {
  const plan = await tx.plan.findFirst({
    where: { id: planId, offeringId },
    select: { name: true, displayName: true, regions: true },
  });
  if (!plan) throw refuse('planId', 'plan');
  const region = await tx.region.findUnique({
    where: { id: regionId },
    select: { id: true, kind: true, parentId: true },
  });
  if (!region || region.kind === 'geography') throw refuse('regionId', 'region');
  const label = plan.displayName || plan.name || '';
  const message = placeRefusal({ label, regions: plan.regions }, region);
  if (message) throw invalid([{ path: 'regionId', message }]);
  const taken = await tx.deployment.findFirst({ where: { planId, regionId }, select: { id: true } });
  if (taken) throw refuse('regionId', 'taken', { region: regionId });
  const broker = await tx.broker.findFirst({ where: { id: brokerId, offeringId } });
  if (!broker) throw refuse('brokerId', 'broker');
  return broker;
};

/**
 * Customers on the allow-list see a deployment of a limited offering at once; in a draft it waits.
 * @throws requirements_unmet when the broker is not ready for them
 */
const publication = async (
  tx: Tx,
  offering: { id: string; visibility: string },
  broker: Awaited<ReturnType<typeof assertChoices>>,
): Promise<Date | null> => {
  if (offering.visibility !== 'limited') return null;
  const missing = brokersMissing([broker], definitionHash(await definitionFor(tx, offering.id)));
  if (missing.length === 0) return now();
  const href = `/offerings/${offering.id}/brokers/${broker.id}`;
  throw requirementsUnmet(missing.map(({ path, message }) => ({ id: path, message, href })));
};

/**
 * Makes a plan available in a region through a broker. In a draft it waits for the offering's publication; in limited
 * visibility customers on the allow-list see it at once, so there the broker has to be ready.
 * @throws forbidden, invalid with the field; requirements_unmet
 */
export const createDeployment = (
  actor: Actor,
  offeringId: string,
  body: CreateDeployment,
): Promise<{ id: string }> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    assertEditable(offering);
    const broker = await assertChoices(tx, offeringId, body);
    const publishedAt = await publication(tx, offering, broker);
    const { id } = await tx.deployment.create({
      data: { offeringId, ...body, publishedAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'deployment.create',
      subjectType: 'deployment',
      subjectId: id,
      offeringId,
      providerId: offering.providerId,
      after: body,
    });
    return { id };
  }).catch((error: unknown) => {
    // A plan belongs to one offering, whose row is locked; the constraint is the last word all the same.
    if (isUniqueViolation(error, 'regionId')) throw refuse('regionId', 'taken', { region: body.regionId });
    throw error;
  });

/**
 * Takes a plan out of a region. An offering in limited visibility keeps at least one deployment, and instances keep theirs.
 * @throws forbidden, not_found, requirements_unmet
 */
export const deleteDeployment = (actor: Actor, offeringId: string, deploymentId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    assertEditable(offering);
    const deployments = await tx.deployment.findMany({
      where: { offeringId },
      select: { id: true, planId: true, brokerId: true, regionId: true },
    });
    const deployment = deployments.find(({ id }) => id === deploymentId);
    if (!deployment) throw notFound();
    if (offering.visibility === 'limited' && deployments.length === 1) {
      const message = { key: 'deployments.problem.last' };
      throw requirementsUnmet([{ id: 'lastDeployment', message, href: `/offerings/${offeringId}/release` }]);
    }
    const { planId, brokerId, regionId } = deployment;
    const live = { planId, brokerId, regionId, state: { not: 'removed' } };
    const count = await tx.serviceInstance.count({ where: live });
    if (count > 0) {
      const message = { key: 'deployments.problem.hasInstances', values: { count } };
      throw requirementsUnmet([{ id: 'instances', message, href: `/offerings/${offeringId}/instances` }]);
    }
    const row = await tx.deployment.delete({ where: { id: deploymentId } });
    await keepRemoved(tx, actor, { kind: 'deployment', offeringId, id: deploymentId, row });
    await recordAudit(tx, actor, {
      action: 'deployment.delete',
      subjectType: 'deployment',
      subjectId: deploymentId,
      offeringId,
      providerId: offering.providerId,
      before: { planId, brokerId, regionId },
    });
  });

/**
 * Puts a removed deployment back under its own id, by the rules of a new one.
 * @throws not_found (never removed, back already, too long ago), forbidden; invalid when the plan, broker or region is
 * gone or taken; requirements_unmet
 */
export const restoreDeployment = (
  actor: Actor,
  offeringId: string,
  deploymentId: string,
): Promise<{ id: string }> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    assertEditable(offering);
    const row = await takeRemoved<CreateDeployment>(tx, { kind: 'deployment', offeringId, id: deploymentId });
    const { planId, brokerId, regionId } = row;
    const broker = await assertChoices(tx, offeringId, { planId, brokerId, regionId });
    const publishedAt = await publication(tx, offering, broker);
    await tx.deployment.create({ data: { ...row, publishedAt, offeringId }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'deployment.restore',
      subjectType: 'deployment',
      subjectId: deploymentId,
      offeringId,
      providerId: offering.providerId,
      after: { planId, brokerId, regionId },
    });
    return { id: deploymentId };
  });
