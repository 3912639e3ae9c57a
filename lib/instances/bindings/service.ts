import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { decrypt } from '../../auth/secrets';
import { now } from '../../core/clock';
import { forbidden, illegalTransition, invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { nextBindingState, type BindingState } from '../machine';
import { beginOperation } from '../operations/begin';
import { assertNot, changeRefusal } from '../policy';
import { bindingSelect, lockOwnInstance, toBinding, type LockedInstance } from '../row';
import { credentialsSchema, type BindingDto, type CreateBinding, type Credentials } from '../schema';

type Params = { instanceId: string; bindingId: string };

const present = async (tx: Tx, id: string) =>
  toBinding(await tx.serviceBinding.findUniqueOrThrow({ where: { id }, select: bindingSelect }));

const audit = (
  tx: Tx,
  actor: Actor,
  instance: LockedInstance,
  entry: { action: string; after: Record<string, string> },
) =>
  recordAudit(tx, actor, {
    ...entry,
    subjectType: 'instance',
    subjectId: instance.id,
    offeringId: instance.offeringId,
  });

/**
 * Asks the broker for credentials: a key, or a binding of an application when `appGuid` names one. It is there at once,
 * in state *creating*.
 * @throws not_found, forbidden (not active, locked, busy); invalid when the service gives no credentials
 */
export const createBinding = (actor: Actor, instanceId: string, input: CreateBinding): Promise<BindingDto> =>
  inTransaction(async (tx) => {
    const instance = await lockOwnInstance(tx, actor, { instanceId, action: 'manage' });
    assertNot(changeRefusal(instance));
    const settings = await tx.offeringSettings.findUnique({ where: { offeringId: instance.offeringId } });
    if (!settings?.bindable)
      throw invalid([{ path: 'name', message: { key: 'instances.problem.notBindable' } }]);
    const id = randomUUID();
    await tx.serviceBinding.create({
      data: {
        id,
        crn: `${instance.crn.slice(0, -2)}:resource-key:${id}`,
        instanceId,
        name: input.name,
        appGuid: input.appGuid,
        parameters: JSON.parse(JSON.stringify(input.parameters)) as object,
        state: 'creating',
        createdById: actor.userId,
        createdBy: actor.name,
        createdAt: now(),
      },
    });
    await beginOperation(tx, { instanceId, bindingId: id, kind: 'bind', actor });
    await audit(tx, actor, instance, { action: 'instance.bind', after: { name: input.name, bindingId: id } });
    return present(tx, id);
  });

const ownBinding = async (tx: Tx, instanceId: string, bindingId: string) => {
  const binding = await tx.serviceBinding.findFirst({ where: { id: bindingId, instanceId } });
  if (!binding) throw notFound();
  return { ...binding, state: binding.state as BindingState };
};

/**
 * Deletes credentials, at the broker first. Also while the instance is disabled: nobody keeps access that they give up.
 * @throws not_found, forbidden (locked, busy), illegal_transition
 */
export const removeBinding = (actor: Actor, { instanceId, bindingId }: Params): Promise<BindingDto> =>
  inTransaction(async (tx) => {
    const instance = await lockOwnInstance(tx, actor, { instanceId, action: 'manage' });
    const binding = await ownBinding(tx, instanceId, bindingId);
    assertNot(changeRefusal({ ...instance, state: 'active' }));
    const next = nextBindingState(binding.state, 'unbind');
    if (!next)
      throw illegalTransition({ key: 'instances.refusal.bindingState', values: { state: binding.state } });
    await tx.serviceBinding.update({ where: { id: bindingId }, data: { state: next } });
    await beginOperation(tx, { instanceId, bindingId, kind: 'unbind', actor });
    await audit(tx, actor, instance, { action: 'instance.unbind', after: { name: binding.name, bindingId } });
    return present(tx, bindingId);
  });

/**
 * The credentials in clear, for those who may manage the instance. Who looked is in the log, what they saw is not.
 * @throws not_found; forbidden for who may only look, and while there are none
 */
export const revealCredentials = (actor: Actor, { instanceId, bindingId }: Params): Promise<Credentials> =>
  inTransaction(async (tx) => {
    const instance = await lockOwnInstance(tx, actor, { instanceId, action: 'seeCredentials' });
    const { name, credentialsCiphertext } = await ownBinding(tx, instanceId, bindingId);
    if (!credentialsCiphertext) throw forbidden({ key: 'instances.refusal.noCredentials' });
    await audit(tx, actor, instance, { action: 'instance.reveal', after: { name, bindingId } });
    return credentialsSchema.parse({ credentials: JSON.parse(decrypt(credentialsCiphertext)) as unknown });
  });
