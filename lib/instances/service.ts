import 'server-only';
import { randomUUID } from 'node:crypto';
import { changes, type JsonObject } from '../audit/schema';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { now } from '../core/clock';
import { formatCrn } from '../core/crn';
import { conflict, forbidden, illegalTransition, invalid, notFound, requirementsUnmet } from '../core/errors';
import { PLATFORM_PROFILE } from '../core/platform-profile';
import { db, type Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';
import { inTransaction } from '../db/tx';
import { installationSettings } from '../installation/queries';
import { parameterProblems } from '../offerings/settings/queries';
import { deployableFor } from './deployable';
import { nextInstanceState, type InstanceEvent } from './machine';
import { beginOperation } from './operations/begin';
import { accountRefusal, assertNot, changeRefusal, removeRefusal } from './policy';
import { instanceSelect, lockInstance, lockOwnInstance, toInstance, type LockedInstance } from './row';
import type { CreateInstance, InstanceDto, RemoveInstance, UpdateInstance } from './schema';

const DAY = 86_400_000;

const crnOf = (serviceName: string, { accountId, regionId }: CreateInstance, instanceId: string) => {
  const { cname, ctype } = PLATFORM_PROFILE;
  return formatCrn({ cname, ctype, serviceName, location: regionId, accountId, instanceId });
};

const json = (value: object) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;

const audited = (
  tx: Tx,
  actor: Actor | null,
  entry: {
    action: string;
    instance: Pick<LockedInstance, 'id' | 'offeringId'>;
    before?: JsonObject;
    after?: JsonObject;
  },
) => {
  const { action, instance, before, after } = entry;
  const { id, offeringId } = instance;
  return recordAudit(tx, actor, {
    action,
    subjectType: 'instance',
    subjectId: id,
    offeringId,
    before,
    after,
  });
};

const present = async (tx: Tx, id: string): Promise<InstanceDto> =>
  toInstance(await tx.serviceInstance.findUniqueOrThrow({ where: { id }, select: instanceSelect }));

const assertOpenAccount = async (tx: Tx, accountId: string) => {
  const { suspendedAt } = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
  if (suspendedAt) throw forbidden({ key: 'instances.refusal.accountSuspended' });
};

/** Until the commit the offering does not move: whoever withdraws or retires it counts this instance, or comes first. */
const holdOffering = (tx: Tx, planId: string) =>
  rows(
    tx,
    Prisma.sql`SELECT 1 FROM "Offering" o JOIN "Plan" p ON p."offeringId" = o."id" WHERE p."id" = ${planId}::uuid FOR SHARE OF o`,
  );

/**
 * Creates an instance in an account of the actor's: it is there at once, in state *provisioning*, and the broker is asked
 * for it in the background.
 * @throws not_found (not their account), forbidden; invalid when the plan is not deployed there for this account, or for
 * parameters that the service does not take
 */
export const createInstance = async (actor: Actor, input: CreateInstance): Promise<InstanceDto> => {
  const { accountId, planId, regionId, name, parameters } = input;
  const refusal = accountRefusal(actor, accountId, 'manage');
  if (refusal === undefined) throw notFound();
  assertNot(refusal);
  return inTransaction(async (tx) => {
    await assertOpenAccount(tx, accountId);
    await holdOffering(tx, planId);
    const deployable = await deployableFor(tx, input);
    if (!deployable) throw invalid([{ path: 'planId', message: { key: 'instances.problem.notDeployed' } }]);
    const { offeringId, serviceName, brokerId } = deployable;
    await assertParameters(tx, offeringId, parameters);
    const id = randomUUID();
    const where = { accountId, offeringId, planId, regionId, brokerId };
    await tx.serviceInstance.create({
      data: {
        ...where,
        id,
        crn: crnOf(serviceName, input, id),
        name,
        state: 'provisioning',
        parameters: json(parameters),
        createdById: actor.userId,
        createdBy: actor.name,
        createdAt: now(),
      },
    });
    await beginOperation(tx, { instanceId: id, kind: 'provision', actor });
    await audited(tx, actor, {
      action: 'instance.create',
      instance: { id, offeringId },
      after: { name, accountId, planId, regionId },
    });
    return present(tx, id);
  });
};

/** @throws invalid for parameters that the service does not take */
const assertParameters = async (tx: Tx, offeringId: string, values: Record<string, unknown>) => {
  const issues = await parameterProblems(tx, { offeringId, values });
  const at = (path: string) => ['parameters', path].filter(Boolean).join('.');
  if (issues.length > 0) throw invalid(issues.map(({ path, message }) => ({ path: at(path), message })));
};

const own = (actor: Actor, instanceId: string) => ({
  change: <T>(work: (tx: Tx, instance: LockedInstance) => Promise<T>): Promise<T> =>
    inTransaction(async (tx) => work(tx, await lockOwnInstance(tx, actor, { instanceId, action: 'manage' }))),
});

const assertPlanChange = async (tx: Tx, instance: LockedInstance, planId: string) => {
  const { offeringId, accountId, regionId } = instance;
  const settings = await tx.offeringSettings.findUnique({ where: { offeringId } });
  const refuse = (key: string) => invalid([{ path: 'planId', message: { key } }]);
  if (!settings?.planUpdateable) throw refuse('instances.problem.plansFixed');
  const deployable = await deployableFor(tx, { accountId, planId, regionId });
  if (deployable?.offeringId !== offeringId || deployable.brokerId !== instance.brokerId)
    throw refuse('instances.problem.notDeployed');
};

/**
 * Renames the instance at once; asks its broker for another plan or other parameters in the background.
 * @throws not_found, forbidden (locked, busy, not active), conflict; invalid for a plan or parameters that it cannot have
 */
export const updateInstance = (
  actor: Actor,
  instanceId: string,
  body: UpdateInstance,
): Promise<InstanceDto> =>
  own(actor, instanceId).change(async (tx, instance) => {
    if (instance.version !== body.version) throw conflict();
    const planId = body.planId === instance.planId ? undefined : body.planId;
    const { parameters, name } = body;
    if (planId ?? parameters) {
      assertNot(changeRefusal(instance));
      if (planId) await assertPlanChange(tx, instance, planId);
      if (parameters) await assertParameters(tx, instance.offeringId, parameters);
      await beginOperation(tx, { instanceId, kind: 'update', request: { planId, parameters }, actor });
    } else assertNot(instance.locked ? { key: 'instances.refusal.locked' } : null);
    await tx.serviceInstance.update({
      where: { id: instanceId },
      data: { ...(name !== undefined && { name }), version: { increment: 1 } },
    });
    const before = { name: instance.name, planId: instance.planId };
    const changed = changes(before, { name: name ?? instance.name, planId: planId ?? instance.planId });
    const after = { ...changed.after, ...(parameters && { parametersReplaced: true }) };
    await audited(tx, actor, { action: 'instance.update', instance, before: changed.before, after });
    return present(tx, instanceId);
  });

/** Moves the instance; the caller holds its row. @throws illegal_transition */
export const moveInstance = async (
  tx: Tx,
  instance: LockedInstance,
  { event, data = {} }: { event: InstanceEvent; data?: Prisma.ServiceInstanceUpdateManyMutationInput },
): Promise<void> => {
  const { id, state } = instance;
  const next = nextInstanceState(state, event);
  if (!next) throw illegalTransition({ key: 'instances.refusal.illegal', values: { state } });
  const { count } = await tx.serviceInstance.updateMany({
    where: { id, state },
    data: { ...data, state: next, version: { increment: 1 } },
  });
  if (count !== 1) throw conflict();
};

const openBindings = (tx: Tx, instanceId: string) =>
  tx.serviceBinding.count({ where: { instanceId, state: { not: 'removed' } } });

/** Asks the broker to delete it. The caller holds its row. */
const removeForGood = async (tx: Tx, actor: Actor | null, instance: LockedInstance) => {
  await moveInstance(tx, instance, { event: 'remove', data: { reclaimAt: null } });
  await beginOperation(tx, { instanceId: instance.id, kind: 'deprovision', actor });
};

/** From now until `reclaimAt` it can be restored; the broker is told to cut off access. */
const schedule = async (
  tx: Tx,
  actor: Actor,
  { instance, days }: { instance: LockedInstance; days: number },
) => {
  const reclaimAt = new Date(now().getTime() + days * DAY);
  const reasonCode = 'IBMCLOUD_RECLAMATION_SCHEDULE' as const;
  const disabledFor = [...instance.disabledFor, reasonCode];
  await moveInstance(tx, instance, { event: 'schedule_reclamation', data: { reclaimAt, disabledFor } });
  if (instance.disabledFor.length === 0)
    await beginOperation(tx, { instanceId: instance.id, kind: 'disable', request: { reasonCode }, actor });
};

/**
 * Deletes the instance. One of a plan that costs can be restored for the days that the operator has set, unless it is
 * deleted for good.
 * @throws not_found, forbidden (locked, busy); requirements_unmet while it has credentials
 */
export const removeInstance = (
  actor: Actor,
  instanceId: string,
  { forGood }: RemoveInstance,
): Promise<InstanceDto> =>
  own(actor, instanceId).change(async (tx, instance) => {
    assertNot(removeRefusal(instance));
    const count = await openBindings(tx, instanceId);
    if (count > 0)
      throw requirementsUnmet([
        { id: 'bindings', message: { key: 'instances.refusal.hasBindings', values: { count } } },
      ]);
    const { reclamationDays: days } = await installationSettings(tx);
    const restorable =
      ['active', 'inactive'].includes(instance.state) && instance.planKind !== 'free' && days > 0;
    await (forGood || !restorable
      ? removeForGood(tx, actor, instance)
      : schedule(tx, actor, { instance, days }));
    await audited(tx, actor, {
      action: 'instance.remove',
      instance,
      after: { forGood: forGood || !restorable },
    });
    return present(tx, instanceId);
  });

/** Takes back a deletion that is scheduled. @throws not_found, forbidden, illegal_transition */
export const restoreInstance = (actor: Actor, instanceId: string): Promise<InstanceDto> =>
  own(actor, instanceId).change(async (tx, instance) => {
    const disabledFor = instance.disabledFor.filter((code) => code !== 'IBMCLOUD_RECLAMATION_SCHEDULE');
    await moveInstance(tx, instance, { event: 'restore', data: { reclaimAt: null, disabledFor } });
    if (disabledFor.length > 0)
      await moveInstance(tx, { ...instance, state: 'active' }, { event: 'disable' });
    else {
      const request = { reasonCode: 'IBMCLOUD_RECLAMATION_RESTORE' as const };
      await beginOperation(tx, { instanceId, kind: 'enable', request, actor });
    }
    await audited(tx, actor, { action: 'instance.restore', instance });
    return present(tx, instanceId);
  });

/** A locked instance can be neither changed nor deleted. @throws not_found, forbidden */
export const lockInstanceAgainst = (
  actor: Actor,
  instanceId: string,
  { locked }: { locked: boolean },
): Promise<InstanceDto> =>
  own(actor, instanceId).change(async (tx, instance) => {
    if (['removed', 'pending_removal'].includes(instance.state))
      throw illegalTransition({ key: 'instances.refusal.illegal', values: { state: instance.state } });
    if (instance.locked !== locked) {
      await tx.serviceInstance.update({
        where: { id: instanceId },
        data: { locked, version: { increment: 1 } },
      });
      await audited(tx, actor, { action: locked ? 'instance.lock' : 'instance.unlock', instance });
    }
    return present(tx, instanceId);
  });

const reclaimOne = (instanceId: string) =>
  inTransaction(async (tx) => {
    const instance = await lockInstance(tx, instanceId);
    const due = await tx.serviceInstance.count({
      where: { id: instanceId, state: 'pending_reclamation', reclaimAt: { lte: now() } },
    });
    if (!instance || due === 0) return;
    await removeForGood(tx, null, instance);
    await audited(tx, null, { action: 'instance.reclaim', instance });
  });

/** Removes for good what was deleted and whose days are over. */
export const reclaimDue = async (): Promise<void> => {
  const due = await db.serviceInstance.findMany({
    where: { state: 'pending_reclamation', reclaimAt: { lte: now() } },
    select: { id: true },
    orderBy: { reclaimAt: 'asc' },
  });
  for (const { id } of due) await reclaimOne(id);
};
