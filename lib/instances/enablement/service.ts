import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { conflict, illegalTransition, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import type { Job } from '../../jobs/schema';
import { nextInstanceState } from '../machine';
import { beginOperation } from '../operations/begin';
import { ENDS, type DisableReason, type EnableReason } from '../operations/schema';
import { instanceSelect, lockInstance, toInstance, type LockedInstance } from '../row';
import type { Enablement, InstanceDto } from '../schema';
import { moveInstance } from '../service';

type Cause = { actor: Actor | null; comment?: string };

const audit = (tx: Tx, { actor, comment }: Cause, instance: LockedInstance, after: Record<string, string>) =>
  recordAudit(tx, actor, {
    action: 'reasonCode' in after && after.enabled === 'true' ? 'instance.enable' : 'instance.disable',
    subjectType: 'instance',
    subjectId: instance.id,
    offeringId: instance.offeringId,
    providerId: instance.providerId,
    after: { reasonCode: after.reasonCode! },
    comment,
  });

/** Adds a reason; the broker is told of the first one. False when it is there already. */
const disable = async (tx: Tx, instance: LockedInstance, reasonCode: DisableReason, cause: Cause) => {
  if (instance.disabledFor.includes(reasonCode)) return false;
  const disabledFor = [...instance.disabledFor, reasonCode];
  const first = instance.disabledFor.length === 0;
  if (first) await moveInstance(tx, instance, { event: 'disable', data: { disabledFor } });
  else await tx.serviceInstance.update({ where: { id: instance.id }, data: { disabledFor } });
  if (first)
    await beginOperation(tx, {
      instanceId: instance.id,
      kind: 'disable',
      request: { reasonCode },
      actor: cause.actor,
    });
  await audit(tx, cause, instance, { reasonCode, enabled: 'false' });
  return true;
};

/** Takes a reason away; the broker is told when it was the last one. False when it was not there. */
const enable = async (tx: Tx, instance: LockedInstance, reasonCode: EnableReason, cause: Cause) => {
  const disabledFor = instance.disabledFor.filter((code) => ENDS[code] !== reasonCode);
  if (disabledFor.length === instance.disabledFor.length) return false;
  const last = disabledFor.length === 0;
  if (last) await moveInstance(tx, instance, { event: 'enable', data: { disabledFor } });
  else await tx.serviceInstance.update({ where: { id: instance.id }, data: { disabledFor } });
  if (last)
    await beginOperation(tx, {
      instanceId: instance.id,
      kind: 'enable',
      request: { reasonCode },
      actor: cause.actor,
    });
  await audit(tx, cause, instance, { reasonCode, enabled: 'true' });
  return true;
};

/**
 * A reviewer disables an instance, or takes back a reason for which it is disabled; the broker is told in the background.
 * @throws forbidden, not_found, illegal_transition; conflict when it is so already
 */
export const setEnablement = async (
  actor: Actor,
  instanceId: string,
  body: Enablement,
): Promise<InstanceDto> => {
  assertPermission(actor, 'instance.enable');
  return inTransaction(async (tx) => {
    const instance = await lockInstance(tx, instanceId);
    if (!instance) throw notFound();
    if (
      !nextInstanceState(instance.state, body.enabled ? 'enable' : 'disable') &&
      instance.state !== 'inactive'
    )
      throw illegalTransition({ key: 'instances.refusal.illegal', values: { state: instance.state } });
    const cause = { actor, comment: body.comment };
    const changed = body.enabled
      ? await enable(tx, instance, body.reasonCode, cause)
      : await disable(tx, instance, body.reasonCode, cause);
    if (!changed) throw conflict({ key: 'instances.refusal.sameState' });
    return toInstance(
      await tx.serviceInstance.findUniqueOrThrow({ where: { id: instanceId }, select: instanceSelect }),
    );
  });
};

const FOLLOWED = ['active', 'inactive', 'pending_reclamation'];

const followOne = (instanceId: string) =>
  inTransaction(async (tx) => {
    const instance = await lockInstance(tx, instanceId);
    if (!instance || !FOLLOWED.includes(instance.state)) return;
    const account = await tx.account.findUniqueOrThrow({ where: { id: instance.accountId } });
    if (account.suspendedAt) await disable(tx, instance, 'IBMCLOUD_ACCT_SUSPEND', { actor: null });
    else await enable(tx, instance, 'IBMCLOUD_ACCT_ACTIVATE', { actor: null });
  });

/** Disables all instances of an account that is suspended, and enables them when it is not any more. */
export const followAccount = async ({ data }: Job<'account-instances'>): Promise<void> => {
  const instances = await db.serviceInstance.findMany({
    where: { accountId: data.accountId, state: { in: FOLLOWED } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of instances) await followOne(id);
};
