// Carrying out what changes an instance: before the answer, or (ASYNC=true) in the background while the platform polls.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { findPlan, findService } from './catalog.mjs';
import { HttpError, refusalFor } from './http.mjs';

const IN_PROGRESS = 'in progress';

/** The operation that runs on an instance, or undefined. */
export const runningOn = (instance) =>
  instance?.operation?.state === IN_PROGRESS ? instance.operation : undefined;

/** Was it made to the end? One that is being made, or could not be, has a record too: to be polled and deleted. */
export const isMade = (instance) =>
  instance !== undefined &&
  !(instance.operation?.kind === 'provision' && instance.operation.state !== 'succeeded');

/**
 * The 202 for a new operation, and for whoever asks for the same again while it runs.
 * @throws HttpError 422 AsyncRequired for a platform that did not say that it would poll
 */
export function accepted(operation, query, json = {}) {
  demandPatience(query);
  return { status: 202, json: { ...json, operation: operation.id } };
}

/** `asyncSeconds` undefined lets every operation end before its answer. */
export function createOperations({ catalog, store, service: ours, asyncSeconds }) {
  const work = {
    provision: (id, wanted) =>
      ours.createInstance({ id, ...soldAs(wanted), parameters: wanted.parameters, context: wanted.context }),
    update: (id, wanted) => ours.changeInstance({ id, ...soldAs(wanted), parameters: wanted.parameters }),
    deprovision: (id) => ours.deleteInstance({ id }),
  };

  return { carryOut, resume };

  /** `wanted` is the instance as it is to be; `answer` what is said once it is so. Nothing is kept of work that throws. */
  async function carryOut(kind, id, { wanted, query, answer }) {
    if (asyncSeconds === undefined) {
      await perform(kind, id, wanted);
      return answer;
    }
    demandPatience(query);
    const until = Date.now() + asyncSeconds * 1000;
    const operation = { id: `${kind}-${randomUUID()}`, kind, state: IN_PROGRESS, until, wanted };
    const current = kind === 'provision' ? wanted : store.instance(id);
    store.saveInstance(id, { ...current, operation });
    void finish(id, operation);
    return accepted(operation, query, answer.json);
  }

  /** After a restart: what was in progress is done again, from its beginning. */
  function resume() {
    for (const [id, instance] of store.instances()) {
      const operation = runningOn(instance);
      if (operation) void finish(id, operation);
    }
  }

  async function finish(id, { id: name, kind, until, wanted }) {
    try {
      // Stands for the time that your service needs.
      await delay(Math.max(0, until - Date.now()));
      await perform(kind, id, { ...wanted, operation: { id: name, kind, state: 'succeeded' } });
    } catch (failure) {
      const description = refusalFor(failure).message;
      const operation = { id: name, kind, state: 'failed', description };
      store.saveInstance(id, { ...store.instance(id), operation });
    }
  }

  async function perform(kind, id, wanted) {
    await work[kind](id, wanted);
    if (kind === 'deprovision') store.removeInstance(id);
    else store.saveInstance(id, wanted);
  }

  function soldAs({ service_id, plan_id }) {
    const service = findService(catalog, service_id);
    return { service, plan: findPlan(service, plan_id) };
  }
}

function demandPatience({ accepts_incomplete }) {
  if (accepts_incomplete === 'true') return;
  throw new HttpError(422, 'This takes a while here, and can only be done with accepts_incomplete=true.', {
    error: 'AsyncRequired',
  });
}
