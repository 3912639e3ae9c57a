import { isObject } from '../rules';
import { PLAN_IDS } from '../test-broker/catalog';
import type { Mistake } from '../test-broker/serve';
import { newCredentials } from '../test-broker/state';
import {
  BINDING,
  bindingIdIn,
  changed,
  described,
  idIn,
  INSTANCE,
  instanceOf,
  on,
  type Fault,
  BEGUN,
} from './fault';
import { takesIncomplete } from './deprovisions';

const NEW = { status: 201, body: { credentials: { key: 'made-up' } } };

/** Answers to PUTs of bindings whose id was never sent before, or was sent before and deleted. */
const byId =
  (
    change: (
      call: Parameters<Mistake>[0],
      right: Parameters<Mistake>[1],
      seen: boolean,
    ) => ReturnType<Mistake>,
  ) =>
  (): Mistake => {
    const seen = new Set<string>();
    return (call, right) => {
      if (!call.authorized || call.method !== 'PUT' || !BINDING.test(call.rawPath)) return undefined;
      const isSeen = seen.has(bindingIdIn(call));
      seen.add(bindingIdIn(call));
      return change(call, right, isSeen);
    };
  };

/** Gives every binding of an instance the same credentials, unless it replaces a deleted one. */
const sharesCredentials = (): Mistake => {
  const shared = new Map<string, Record<string, unknown>>();
  const seen = new Set<string>();
  return (call, right, { state }) => {
    if (!call.authorized || call.method !== 'PUT' || !BINDING.test(call.rawPath)) return undefined;
    const isSeen = seen.has(bindingIdIn(call));
    seen.add(bindingIdIn(call));
    if (isSeen || right().status !== 201) return undefined;
    const known = shared.get(idIn(call)) ?? newCredentials();
    shared.set(idIn(call), known);
    const binding = instanceOf(call, state)?.bindings.get(bindingIdIn(call));
    if (binding) binding.credentials = known;
    return changed(right(), { credentials: known });
  };
};

/** Bindings of instances that were never there, or are no longer. */
const bindsWithout = (wanted: 'never' | 'no longer') => (): Mistake => {
  const made = new Set<string>();
  return (call, right, { state }) => {
    if (!call.authorized || call.method !== 'PUT') return undefined;
    if (INSTANCE.test(call.rawPath) && right().status === 201) made.add(idIn(call));
    if (!BINDING.test(call.rawPath) || instanceOf(call, state)) return undefined;
    return made.has(idIn(call)) === (wanted === 'no longer') ? NEW : undefined;
  };
};

export const BINDING_FAULTS = {
  B1: {
    mistake: byId((call, right, seen) =>
      !seen &&
      isObject(call.body?.bind_resource) &&
      call.body.bind_resource.app_guid &&
      right().status === 201
        ? { ...right(), status: 200 }
        : undefined,
    ),
  },
  B2: {
    mistake: on('PUT', BINDING, ({ body }) =>
      isObject(body?.bind_resource) && Object.keys(body.bind_resource).length === 0
        ? described(422)
        : undefined,
    ),
  },
  B3: { mistake: on('PUT', BINDING, ({ body }) => (body?.app_guid ? described(400) : undefined)) },
  B4: {
    mistake: on('PUT', BINDING, (_, { right }) =>
      right().status < 300 ? changed(right(), { credentials: {} }) : undefined,
    ),
    verdict: 'warn',
  },
  B5: {
    mistake: on('PUT', BINDING, (_, { right }) =>
      right().status === 200 ? changed(right(), { credentials: newCredentials() }) : undefined,
    ),
  },
  B6: {
    mistake: on('PUT', BINDING, (_, { right }) =>
      right().status === 409 ? { ...NEW, status: 200 } : undefined,
    ),
  },
  B7: { mistake: () => sharesCredentials() },
  B8: {
    mistake: on('PUT', BINDING, (call, { right, state }) => {
      const others = [...state.instances.values()].filter(({ id }) => id !== idIn(call));
      const other = others.map(({ bindings }) => bindings.get(bindingIdIn(call))).find((found) => found);
      return other && right().status === 201
        ? changed(right(), { credentials: other.credentials })
        : undefined;
    }),
  },
  B9: { mistake: on('PUT', BINDING, ({ body }) => (body && !('plan_id' in body) ? NEW : undefined)) },
  B10: { mistake: bindsWithout('never') },
  B11: {
    mistake: on('PUT', BINDING, (call, { state }) =>
      instanceOf(call, state)?.planId === PLAN_IDS[1] ? NEW : undefined,
    ),
  },
  B12: {
    mistake: on('PUT', BINDING, (_, { right }) =>
      right().status < 300 ? changed(right(), { syslog_drain_url: 'syslog://verse.example' }) : undefined,
    ),
  },
  B13: { mistake: on('PUT', BINDING, ({ query }) => (query.accepts_incomplete ? BEGUN : undefined)) },
  B14: {
    broker: { asynchronous: true, version: '2.14' },
    mistake: on('PUT', BINDING, (_, { right }) =>
      right().status === 202 ? changed(right(), { credentials: { key: 'early' } }) : undefined,
    ),
  },
  B15: {
    broker: { version: '2.14' },
    mistake: on('PUT', BINDING, ({ query }, { right }) =>
      query.accepts_incomplete || right().status !== 201 ? undefined : BEGUN,
    ),
  },
  N1: {
    mistake: on('DELETE', BINDING, (_, { right }) =>
      right().status === 200 ? { status: 200, body: 'done' } : undefined,
    ),
  },
  N2: {
    mistake: on('DELETE', BINDING, (_, { right }) => (right().status === 410 ? described(404) : undefined)),
  },
  N3: { mistake: takesIncomplete(BINDING) },
  N4: {
    mistake: byId((_, right, seen) => (seen && right().status === 201 ? described(409) : undefined)),
  },
  D8: { mistake: bindsWithout('no longer') },
  E13: {
    broker: { version: '2.17' },
    mistake: on('PUT', BINDING, (call, { right, state }) => {
      const { predecessor_binding_id: old } = call.body ?? {};
      const reply = right();
      if (typeof old === 'string') instanceOf(call, state)?.bindings.delete(old);
      return reply;
    }),
  },
} satisfies Record<string, Fault>;

const neverThere = () => (): Mistake => {
  const made = new Set<string>();
  return (call, right) => {
    if (!call.authorized || !INSTANCE.test(call.rawPath)) return undefined;
    if (call.method === 'PUT' && right().status === 201) made.add(idIn(call));
    const isUnknown = call.method === 'GET' && !made.has(idIn(call));
    return isUnknown ? { status: 200, body: {} } : undefined;
  };
};

export const FETCH_FAULTS = {
  F1: {
    broker: { version: '2.14' },
    mistake: on('GET', INSTANCE, (_, { right }) =>
      right().status === 200 ? changed(right(), { plan_id: PLAN_IDS[1] }) : undefined,
    ),
  },
  F2: { broker: { version: '2.14' }, mistake: neverThere() },
  F3: {
    broker: { version: '2.14', asynchronous: true },
    mistake: on('GET', INSTANCE, (call, { state }) =>
      instanceOf(call, state)?.operation?.kind === 'update' ? described(404) : undefined,
    ),
  },
  F4: {
    broker: { version: '2.14' },
    mistake: on('GET', BINDING, (_, { right }) =>
      right().status === 404 ? { status: 200, body: {} } : undefined,
    ),
  },
  F5: { never: 'It is about what the run itself sends.' },
} satisfies Record<string, Fault | { never: string }>;
