import type { Mistake } from '../test-broker/serve';
import { ASYNC, BEGUN, described, INSTANCE, instanceOf, on, type Fault } from './fault';

/** Deletions that lack an id are taken. */
export const takesIncomplete =
  (route: RegExp): (() => Mistake) =>
  () =>
  (call, _, broker) => {
    if (!call.authorized || call.method !== 'DELETE' || !route.test(call.rawPath)) return undefined;
    if (call.query.plan_id !== undefined) return undefined;
    const planId = instanceOf(call, broker.state)?.planId;
    return broker.answer({ ...call, query: { ...call.query, plan_id: planId } });
  };

export const DEPROVISION_FAULTS = {
  D1: {
    mistake: on('DELETE', INSTANCE, (_, { right }) =>
      right().status === 200 ? { status: 200, body: 'done' } : undefined,
    ),
  },
  D2: {
    mistake: on('DELETE', INSTANCE, ({ query }) =>
      query.accepts_incomplete === 'false' ? BEGUN : undefined,
    ),
  },
  D3: {
    mistake: on('DELETE', INSTANCE, (_, { right }) => (right().status === 410 ? described(404) : undefined)),
  },
  D4: {
    broker: ASYNC,
    mistake: on('DELETE', INSTANCE, (call, { state }) =>
      instanceOf(call, state)?.operation?.kind === 'delete' ? described(409) : undefined,
    ),
  },
  D5: { mistake: takesIncomplete(INSTANCE) },
  D6: {
    mistake: on('DELETE', INSTANCE, (call, { right, state }) =>
      call.query.service_id && call.query.plan_id && instanceOf(call, state) && right().status === 400
        ? { status: 200, body: {} }
        : undefined,
    ),
  },
  D7: { mistake: on('DELETE', INSTANCE, ({ text }) => (text ? described(400) : undefined)) },
} satisfies Record<string, Fault>;
