import { isObject } from '../rules';
import { SERVICE_ID } from '../test-broker/catalog';
import type { Reply } from '../test-broker/reply';
import type { Mistake } from '../test-broker/serve';
import {
  ASYNC,
  BEGUN,
  changed,
  described,
  idIn,
  INSTANCE,
  instanceOf,
  keysOf,
  MADE,
  on,
  onBody,
  type Fault,
} from './fault';

const isSame = (call: { body?: Record<string, unknown> }, names: string[]) =>
  names.every((name) => call.body && name in call.body);

/** PUTs of instances after such an update meet a conflict: it changed what it must not change. */
const conflictsAfter = (is: (body: Record<string, unknown>) => boolean) => (): Mistake => {
  const spoilt = new Set<string>();
  return (call) => {
    if (!call.authorized || !INSTANCE.test(call.rawPath) || !call.body) return undefined;
    if (call.method === 'PATCH' && is(call.body)) spoilt.add(idIn(call));
    return call.method === 'PUT' && spoilt.has(idIn(call)) ? described(409) : undefined;
  };
};

const onUpdate = (is: (body: Record<string, unknown>) => boolean, reply: Reply) =>
  on('PATCH', INSTANCE, ({ body }) => (body && is(body) ? reply : undefined));

const maintenanceIn = ({ maintenance_info: info }: Record<string, unknown>) =>
  isObject(info) ? info.version : undefined;
const isWrongVersion = (body: Record<string, unknown>) =>
  String(maintenanceIn(body)).endsWith('-conformance');

export const UPDATE_FAULTS = {
  U1: {
    mistake: on('PATCH', INSTANCE, ({ body }, { right }) =>
      body?.plan_id && right().status === 200 ? { status: 200, body: 'done' } : undefined,
    ),
  },
  U2: { mistake: conflictsAfter((body) => !('plan_id' in body) && isSame({ body }, ['parameters'])) },
  U3: { mistake: conflictsAfter((body) => 'plan_id' in body && !('parameters' in body)) },
  U4: {
    mistake: onUpdate(
      ({ previous_values: previous }) => isObject(previous) && keysOf(previous).length === 0,
      described(400),
    ),
  },
  U5: { mistake: on('PATCH', INSTANCE, ({ query }) => (query.accepts_incomplete ? undefined : BEGUN)) },
  U6: {
    broker: { updateable: false },
    mistake: on('PATCH', INSTANCE, (_, { right }) => (right().status === 422 ? described(400) : undefined)),
  },
  U7: {
    mistake: onUpdate(({ service_id: id }) => id !== undefined && id !== SERVICE_ID, {
      status: 200,
      body: {},
    }),
  },
  U8: {
    mistake: on('PATCH', INSTANCE, (_, { right }) =>
      right().status === 404 ? { status: 200, body: {} } : undefined,
    ),
  },
  U9: {
    broker: ASYNC,
    mistake: on('PATCH', INSTANCE, (call, { right, state }) =>
      instanceOf(call, state)?.operation?.request === call.text && right().status === 202
        ? described(409)
        : undefined,
    ),
  },
  U10: {
    broker: { version: '2.15' },
    mistake: on('PATCH', INSTANCE, (call, { state }) =>
      call.body?.plan_id !== undefined && call.body.plan_id === instanceOf(call, state)?.planId
        ? BEGUN
        : undefined,
    ),
  },
  U11: {
    mistake: on('PATCH', INSTANCE, (call, { right, state }) => {
      const known = instanceOf(call, state);
      const { parameters } = call.body ?? {};
      if (right().status === 400 && known && isObject(parameters)) known.parameters = parameters;
      return undefined;
    }),
  },
  U12: {
    broker: { version: '2.15' },
    mistake: onUpdate(
      (body) => !['plan_id', 'parameters', 'maintenance_info'].some((name) => name in body),
      described(400),
    ),
  },
  U13: {
    mistake: on('PATCH', INSTANCE, (_, { right }) =>
      right().status === 200 ? changed(right(), { plan: 'new' }) : undefined,
    ),
  },
  M1: { broker: { version: '2.15' }, mistake: onBody(isWrongVersion, MADE) },
  M2: { broker: { version: '2.15' }, mistake: onUpdate(isWrongVersion, { status: 200, body: {} }) },
  M3: {
    broker: { version: '2.15' },
    mistake: onUpdate((body) => maintenanceIn(body) !== undefined && !isWrongVersion(body), described(422)),
  },
} satisfies Record<string, Fault>;
