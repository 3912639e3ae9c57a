import 'server-only';
import { recordAudit } from '../../audit/service';
import { encrypt } from '../../auth/secrets';
import { now } from '../../core/clock';
import { isObject } from '../../core/json';
import type { Message } from '../../core/errors';
import type { BrokerAnswer } from '../../brokers/calls/schema';
import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { inTransaction } from '../../db/tx';
import { enqueue } from '../../jobs/service';
import { lockInstance } from '../row';
import { nextBindingState, nextInstanceState, type BindingEvent, type InstanceEvent } from '../machine';
import { beginNext } from './begin';
import type { Work } from './claim';
import { findingOf, textOf } from './finding';
import type { OperationKind } from './schema';
import { nextStep, type Step } from './step';
import { isGone, polled, verdictOf, type Verdict } from './verdict';

type Outcome = 'succeeded' | 'failed';

const judged = ({ kind, phase, attempts }: Work, answer: BrokerAnswer): Verdict => {
  if (phase === 'request') return verdictOf(kind, answer, attempts > 1);
  if (phase === 'poll') return polled(kind, answer);
  return isGone(answer) ? 'done' : 'unknown';
};

/** What the end of an operation does to the lifecycle of the instance, or of the binding. */
const INSTANCE_EVENT: Partial<Record<OperationKind, Record<Outcome, InstanceEvent>>> = {
  provision: { succeeded: 'provisioned', failed: 'provision_failed' },
  deprovision: { succeeded: 'removed', failed: 'removal_failed' },
};
const BINDING_EVENT: Partial<Record<OperationKind, Record<Outcome, BindingEvent>>> = {
  bind: { succeeded: 'bound', failed: 'bind_failed' },
  unbind: { succeeded: 'unbound', failed: 'unbind_failed' },
};

const dashboardUrlOf = (json: unknown): string | undefined => {
  const url = isObject(json) ? json.dashboard_url : undefined;
  if (typeof url !== 'string' || url.length > 2000 || !URL.canParse(url)) return undefined;
  return ['https:', 'http:'].includes(new URL(url).protocol) ? new URL(url).href : undefined;
};

const applyToInstance = async (tx: Tx, { kind, instance, request }: Work, outcome: Outcome) => {
  const event = INSTANCE_EVENT[kind]?.[outcome];
  const state = event && nextInstanceState(instance.state, event);
  const changed = kind === 'update' && outcome === 'succeeded';
  const data: Prisma.ServiceInstanceUpdateManyMutationInput = {
    ...(state && { state }),
    ...(state === 'removed' && { removedAt: now(), reclaimAt: null }),
    ...(changed && request.parameters && { parameters: request.parameters as Prisma.InputJsonObject }),
  };
  const planId = changed ? request.planId : undefined;
  await tx.serviceInstance.update({
    where: { id: instance.id },
    data: { ...data, ...(planId && { plan: { connect: { id: planId } } }), version: { increment: 1 } },
  });
  // A removed instance takes its credentials with it.
  if (state === 'removed')
    await tx.serviceBinding.updateMany({
      where: { instanceId: instance.id, removedAt: null },
      data: { state: 'removed', removedAt: now(), credentialsCiphertext: null },
    });
};

const applyToBinding = async (tx: Tx, { kind, binding }: Work, outcome: Outcome, json: unknown) => {
  const event = BINDING_EVENT[kind]?.[outcome];
  if (!binding || !event) return;
  const { state } = await tx.serviceBinding.findUniqueOrThrow({ where: { id: binding.id } });
  const next = nextBindingState(state as Parameters<typeof nextBindingState>[0], event);
  if (!next) return;
  const credentials = isObject(json) && isObject(json.credentials) ? json.credentials : {};
  await tx.serviceBinding.update({
    where: { id: binding.id },
    data: {
      state: next,
      ...(event === 'bound' && { credentialsCiphertext: encrypt(JSON.stringify(credentials)) }),
      ...(event === 'unbound' && { credentialsCiphertext: null, removedAt: now() }),
    },
  });
};

/** What an operation leaves in the log when it ends: the platform has done it, whoever asked for it. */
const audit = (
  tx: Tx,
  { kind, instance, binding, operationId }: Work,
  outcome: Outcome,
  found: Message | null,
) =>
  recordAudit(tx, null, {
    action: `instance.${outcome}`,
    subjectType: 'instance',
    subjectId: instance.id,
    offeringId: instance.offeringId,
    providerId: instance.providerId,
    after: {
      operation: kind,
      operationId,
      ...(binding && { bindingId: binding.id }),
      ...(found && { finding: found.key }),
    },
  });

const takenOver = (found: Message | null) =>
  found ? (JSON.parse(JSON.stringify(found)) as Prisma.InputJsonObject) : undefined;

const goOn = async (tx: Tx, work: Work, step: Exclude<Step, { phase: 'done' }>, answer: BrokerAnswer) => {
  const { operationId } = work;
  const enters = step.phase !== work.phase;
  await tx.instanceOperation.update({
    where: { id: operationId },
    data: {
      phase: step.phase,
      step: { increment: 1 },
      ...(enters && { attempts: 0 }),
      ...(enters && step.phase === 'poll' && { brokerOperation: textOf(answer.json, 'operation') }),
      ...(step.phase === 'poll' && { progress: textOf(answer.json, 'description') }),
    },
  });
  const startAfter = step.afterSeconds > 0 ? new Date(Date.now() + step.afterSeconds * 1000) : undefined;
  await enqueue(tx, 'instance-operation', { operationId, step: work.step + 1 }, { startAfter });
};

const end = async (tx: Tx, work: Work, outcome: Outcome, { json }: BrokerAnswer) => {
  const { operationId } = work;
  const { finding } = await tx.instanceOperation.update({
    where: { id: operationId },
    data: { phase: 'done', outcome, finishedAt: now(), step: { increment: 1 } },
  });
  await applyToBinding(tx, work, outcome, json);
  await applyToInstance(tx, work, outcome);
  await audit(tx, work, outcome, finding as Message | null);
  await beginNext(tx, work.instance.id);
  // Its account may have been suspended while the broker was at work.
  if (work.kind === 'provision')
    await enqueue(tx, 'account-instances', { accountId: work.instance.accountId });
};

/** Keeps what the answer means and plans what comes next, all or nothing; an answer that came too late is dropped. */
export const conclude = (work: Work, answer: BrokerAnswer): Promise<void> =>
  inTransaction(async (tx) => {
    const instance = await lockInstance(tx, work.instance.id);
    const due = { id: work.operationId, step: work.step, finishedAt: null };
    if (!instance || (await tx.instanceOperation.count({ where: due })) === 0) return;
    const present = { ...work, instance };
    const verdict = judged(work, answer);
    const overdue = now() > work.deadlineAt;
    const { kind, phase, attempts } = work;
    const step = nextStep({ kind, phase, verdict, attempts, retryAfter: answer.retryAfter, overdue });
    const dashboardUrl = ['provision', 'update'].includes(kind) ? dashboardUrlOf(answer.json) : undefined;
    if (dashboardUrl && phase !== 'cleanUp')
      await tx.serviceInstance.update({ where: { id: instance.id }, data: { dashboardUrl } });
    const wrong =
      phase !== 'cleanUp' &&
      (step.phase === 'cleanUp' || (step.phase === 'done' && step.outcome === 'failed'));
    if (wrong)
      await tx.instanceOperation.update({
        where: { id: work.operationId },
        data: { finding: takenOver(findingOf(answer, { phase, verdict, overdue })) },
      });
    await (step.phase === 'done' ? end(tx, present, step.outcome, answer) : goOn(tx, present, step, answer));
  });
