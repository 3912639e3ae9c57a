import { isObject } from '../rules';
import { ASYNC, changed, described, instanceOf, on, POLL, type Fault } from './fault';

const stateIn = (body: unknown) => (isObject(body) ? body.state : undefined);

export const OPERATION_FAULTS = {
  L1: {
    broker: ASYNC,
    mistake: on('GET', POLL, (_, { right }) =>
      stateIn(right().body) === 'in progress' ? changed(right(), { description: '' }) : undefined,
    ),
  },
  L2: {
    broker: ASYNC,
    mistake: on('GET', POLL, ({ query }) => (query.service_id ? undefined : described(400))),
  },
  L3: {
    broker: ASYNC,
    mistake: on('GET', POLL, (call, { right, state }) => {
      const isCreation = instanceOf(call, state)?.operation?.kind === 'create';
      return isCreation && stateIn(right().body) === 'succeeded'
        ? changed(right(), { state: 'failed' })
        : undefined;
    }),
    consequences: 'rest',
  },
  L4: {
    broker: ASYNC,
    mistake: on('GET', POLL, (call, { state }) => {
      const known = instanceOf(call, state);
      return known && !known.operation && !/service_bindings/.test(call.rawPath) ? described(404) : undefined;
    }),
  },
  L5: {
    broker: ASYNC,
    mistake: on('GET', POLL, (_, { right }) =>
      right().status === 410 ? { status: 410, body: 'gone' } : undefined,
    ),
  },
  L6: {
    broker: ASYNC,
    mistake: on('GET', POLL, (call, { right, state }) => {
      const operation = instanceOf(call, state)?.operation;
      const isUpdate = operation?.kind === 'update' && !operation.request.includes('"plan_id"');
      return isUpdate && stateIn(right().body) === 'succeeded' ? { status: 410, body: {} } : undefined;
    }),
  },
  L7: {
    broker: ASYNC,
    mistake: on('GET', POLL, (call, { state }) =>
      instanceOf(call, state) || call.rawPath.includes('%ZZ')
        ? undefined
        : { status: 200, body: { state: 'succeeded' } },
    ),
  },
  L8: {
    broker: { ...ASYNC, version: '2.14' },
    mistake: on('GET', POLL, (call, { right, state }) => {
      const known = instanceOf(call, state);
      const isChange = known?.operation?.kind === 'update' && known.operation.request.includes('"plan_id"');
      right();
      return isChange && call.query.plan_id === known.planId ? described(400) : undefined;
    }),
    consequences: { U3: 'inconclusive' },
  },
} satisfies Record<string, Fault>;
