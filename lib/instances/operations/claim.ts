import 'server-only';
import { z } from 'zod';
import { instanceCalls } from '../../brokers/calls/service';
import type { CalledBinding } from '../../brokers/calls/schema';
import { inTransaction } from '../../db/tx';
import { lockInstance, type LockedInstance } from '../row';
import type { OperationKind, OperationPhase, OperationRequest } from './schema';

export type Turn = { operationId: string; step: number };

/** One call that is due. */
export type Work = Turn & {
  kind: OperationKind;
  phase: Exclude<OperationPhase, 'done'>;
  request: OperationRequest;
  brokerOperation: string | null;
  attempts: number;
  deadlineAt: Date;
  requestedById: string | null;
  instance: LockedInstance;
  binding: (CalledBinding & { id: string }) | null;
};

const parametersSchema = z.record(z.string(), z.json()).catch({});

/** Takes the turn: what is due now, or null when it was done meanwhile. */
export const claim = ({ operationId, step }: Turn): Promise<Work | null> =>
  inTransaction(async (tx) => {
    const known = await tx.instanceOperation.findUnique({
      where: { id: operationId },
      select: { instanceId: true },
    });
    const instance = known && (await lockInstance(tx, known.instanceId));
    if (!instance) return null;
    const [operation] = await tx.instanceOperation.updateManyAndReturn({
      where: { id: operationId, step, finishedAt: null },
      data: { attempts: { increment: 1 } },
    });
    if (!operation) return null;
    const { bindingId } = operation;
    const binding = bindingId
      ? await tx.serviceBinding.findUnique({
          where: { id: bindingId },
          select: { id: true, crn: true, appGuid: true, parameters: true },
        })
      : null;
    return {
      operationId,
      step,
      kind: operation.kind as OperationKind,
      phase: operation.phase as Work['phase'],
      request: operation.request as OperationRequest,
      brokerOperation: operation.brokerOperation,
      attempts: operation.attempts,
      deadlineAt: operation.deadlineAt,
      requestedById: operation.requestedById,
      instance,
      binding: binding && { ...binding, parameters: parametersSchema.parse(binding.parameters) },
    };
  });

const bindingOf = ({ binding }: Work) => {
  if (!binding) throw new Error('The operation has no binding.');
  return binding;
};

const REQUESTS: Record<OperationKind, (work: Work) => ReturnType<typeof instanceCalls.deprovision>> = {
  provision: ({ instance }) => instanceCalls.provision(instance, instance.parameters),
  update: ({ instance, request }) => instanceCalls.update(instance, request),
  deprovision: ({ instance }) => instanceCalls.deprovision(instance),
  bind: (work) => instanceCalls.bind(work.instance, bindingOf(work)),
  unbind: (work) => instanceCalls.unbind(work.instance, bindingOf(work)),
  disable: (work) => stateCall(work, false),
  enable: (work) => stateCall(work, true),
};

const stateCall = ({ instance, request, requestedById }: Work, enabled: boolean) =>
  instanceCalls.setEnabled(instance, {
    enabled,
    initiatorId: requestedById ?? 'platform',
    reasonCode: request.reasonCode ?? 'IBMCLOUD_ADMIN_REQUEST',
  });

/** The call that is due. */
export const callFor = (work: Work) => {
  if (work.phase === 'poll') return instanceCalls.lastOperation(work.instance, work.brokerOperation);
  if (work.phase === 'request') return REQUESTS[work.kind](work);
  return work.kind === 'bind'
    ? instanceCalls.unbind(work.instance, bindingOf(work))
    : instanceCalls.deprovision(work.instance);
};
