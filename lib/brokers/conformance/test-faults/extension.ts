import type { Mistake } from '../test-broker/serve';
import { changed, described, idIn, INSTANCE, instanceOf, on, STATE, type Fault } from './fault';

const onState = (
  method: string,
  change: (enabled: unknown, known: { isEnabled: boolean }) => ReturnType<typeof described> | undefined,
) =>
  on(method, STATE, (call, { state }) => {
    const known = instanceOf(call, state);
    return known && call.body ? change(call.body.enabled, { isEnabled: known.enabled }) : undefined;
  });

/** Says that an instance is disabled until it is told what to be. */
const startsDisabled = (): Mistake => {
  const told = new Set<string>();
  return (call, right) => {
    if (!call.authorized || !STATE.test(call.rawPath)) return undefined;
    if (call.method === 'PUT') told.add(idIn(call));
    return call.method === 'GET' && !told.has(idIn(call)) && right().status === 200
      ? changed(right(), { enabled: false })
      : undefined;
  };
};

const refusesDisabledOnce = (): Mistake => {
  const refused = new Set<string>();
  return (call, _, { state }) => {
    const isDeletion = call.authorized && call.method === 'DELETE' && INSTANCE.test(call.rawPath);
    if (!isDeletion || instanceOf(call, state)?.enabled !== false || refused.has(idIn(call)))
      return undefined;
    refused.add(idIn(call));
    return described(409);
  };
};

export const EXTENSION_FAULTS = {
  I1: {
    mistake: on('GET', STATE, (_, { right }) =>
      right().status === 200 ? changed(right(), { active: 'yes' }) : undefined,
    ),
  },
  I2: { mistake: () => startsDisabled() },
  I3: {
    mistake: on('PUT', STATE, ({ body }, { right }) =>
      body?.enabled === false && right().status === 204 ? { status: 200, body: {} } : undefined,
    ),
  },
  I4: {
    mistake: on('GET', STATE, (_, { right }) =>
      right().status === 200 ? changed(right(), { enabled: true }) : undefined,
    ),
  },
  I5: {
    mistake: on('PUT', /\/service_bindings\//, (call, { state }) =>
      instanceOf(call, state)?.enabled === false
        ? { status: 201, body: { credentials: { key: 'x' } } }
        : undefined,
    ),
  },
  I6: {
    mistake: onState('PUT', (enabled, { isEnabled }) =>
      enabled === false && !isEnabled ? described(409) : undefined,
    ),
  },
  I7: {
    mistake: on('PUT', STATE, (call, { state }) => {
      if (call.body?.enabled === true) instanceOf(call, state)?.bindings.clear();
      return undefined;
    }),
  },
  I8: {
    mistake: onState('PUT', (enabled) => (enabled === 'true' ? { status: 204, body: undefined } : undefined)),
  },
  I9: { mistake: on('PUT', STATE, ({ body }) => (body?.reason_code === null ? described(400) : undefined)) },
  I10: {
    mistake: on('PUT', STATE, ({ text }) => (text.includes('SOMETHING_NEW') ? described(400) : undefined)),
  },
  I11: {
    mistake: on('GET', STATE, ({ headers }) =>
      headers['x-broker-api-version'] ? undefined : described(400),
    ),
  },
  I12: {
    mistake: on('GET', STATE, (_, { right }) =>
      right().status === 404 ? { status: 200, body: { enabled: false } } : undefined,
    ),
  },
  I13: { mistake: () => refusesDisabledOnce() },
  I14: {
    mistake: on('GET', STATE, (_, { right }) =>
      right().status === 200 ? changed(right(), { last_active: Math.floor(Date.now() / 1000) }) : undefined,
    ),
  },
  I15: {
    probe: {
      right: (state, { key }) =>
        [...state.instances.values()].some(
          ({ enabled, bindings }) =>
            enabled && [...bindings.values()].some(({ credentials }) => credentials.key === key),
        ),
      wrong: () => true,
    },
  },
} satisfies Record<string, Fault>;
