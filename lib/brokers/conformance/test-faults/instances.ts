import { OTHER_PLAN_ID, PLAN_IDS, SERVICE_ID } from '../test-broker/catalog';
import type { Reply } from '../test-broker/reply';
import type { Mistake } from '../test-broker/serve';
import { changed, described, idIn, INSTANCE, instanceOf, on, POLL, STATE, type Fault } from './fault';

const MADE = { status: 201, body: {} };
const BEGUN = { status: 202, body: {} };
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value) : []);

/** The instance was known before this PUT. */
const onKnown = (status: number, reply: Reply) =>
  on('PUT', INSTANCE, (call, { right, state }) =>
    instanceOf(call, state) && right().status === status ? reply : undefined,
  );

const onBody = (is: (body: Record<string, unknown>) => boolean, reply: Reply) =>
  on('PUT', INSTANCE, ({ body }) => (body && is(body) ? reply : undefined));

const firstIsOld = (): Mistake => {
  let count = 0;
  return (call, right) => {
    if (!call.authorized || call.method !== 'PUT' || !INSTANCE.test(call.rawPath)) return undefined;
    count += 1;
    return count === 1 ? { ...right(), status: 200 } : undefined;
  };
};

/** Keeps what it refused, until it is deleted. */
const keepsRefused = (): Mistake => {
  const kept = new Set<string>();
  return (call, right, { state }) => {
    if (!call.authorized || !INSTANCE.test(call.rawPath) || instanceOf(call, state)) return undefined;
    if (call.method === 'PUT' && right().status === 400) kept.add(idIn(call));
    return call.method === 'DELETE' && kept.delete(idIn(call)) ? { status: 200, body: {} } : undefined;
  };
};

export const PROVISION_FAULTS = {
  P1: { mistake: firstIsOld },
  P2: {
    mistake: on('PUT', INSTANCE, ({ query }) => (query.accepts_incomplete === undefined ? BEGUN : undefined)),
  },
  P3: {
    mistake: on('PUT', INSTANCE, ({ query }) => (query.accepts_incomplete === 'false' ? BEGUN : undefined)),
  },
  P4: { mistake: onKnown(200, { status: 200, body: { dashboard_url: 'https://verse.example/elsewhere' } }) },
  P5: { broker: { asynchronous: true }, mistake: onKnown(202, described(409)) },
  P6: {
    mistake: on('PUT', INSTANCE, (call, { state }) => {
      const known = instanceOf(call, state);
      const other = PLAN_IDS.find((id) => id === call.body?.plan_id && id !== known?.planId);
      return known && other ? { status: 200, body: {} } : undefined;
    }),
  },
  P7: {
    mistake: on('PUT', INSTANCE, (call, { right, state }) =>
      instanceOf(call, state)?.planId === call.body?.plan_id && right().status === 409
        ? { status: 200, body: {} }
        : undefined,
    ),
  },
  P8: { mistake: onBody((body) => body.plan_id === 7, described(500)) },
  P9: {
    mistake: onBody(({ service_id: id, plan_id: plan }) => id === SERVICE_ID && plan === OTHER_PLAN_ID, MADE),
  },
  P10: { mistake: onBody(({ parameters }) => Array.isArray(parameters), MADE) },
  P11: {
    broker: { version: '2.13' },
    mistake: onBody(({ parameters }) => isObject(parameters) && isObject(parameters.location), MADE),
  },
  P12: { mistake: onBody((body) => 'conformance-extra' in body, described(400)) },
  P13: { mistake: onBody((body) => !('context' in body), described(400)) },
  P14: { mistake: onBody(({ context }) => keysOf(context).length === 3, described(400)) },
  P15: { mistake: onBody((body) => !('organization_guid' in body), described(400)) },
  P16: {
    mistake: on('PUT', INSTANCE, (_, { right }) =>
      right().status < 300 ? changed(right(), { dashboard_url: 'https://verse.example/d' }) : undefined,
    ),
  },
  P17: {
    wrongOptions: { fetchDashboard: true },
    mistake: () => (call, right) => {
      if (call.path[0] === 'dashboard') return described(500);
      if (call.method !== 'PUT' || !INSTANCE.test(call.rawPath) || right().status >= 300) return undefined;
      const url = `http://${String(call.headers.host)}/dashboard/${encodeURIComponent(idIn(call))}`;
      return changed(right(), { dashboard_url: url });
    },
  },
  P18: {
    mistake: ({ isOn }) =>
      on('PUT', INSTANCE, (call, { state }) =>
        isOn() && instanceOf(call, state) ? described(500) : undefined,
      )(),
  },
  P19: { mistake: keepsRefused },
} satisfies Record<string, Fault>;

export const ID_FAULTS = {
  R1: {
    mistake: () => (call) => (call.authorized && /%2F/.test(call.rawPath) ? described(404) : undefined),
    consequences: { R2: 'skipped', R3: 'skipped', R4: 'skipped', R5: 'skipped' },
  },
  R2: {
    mistake: on('DELETE', INSTANCE, ({ rawPath }) => (/%2f/.test(rawPath) ? described(404) : undefined)),
  },
  R3: { never: 'It is about what the run itself sends.' },
  R4: {
    mistake: on('PUT', INSTANCE, (call, { state }) => {
      const short = (id: string) => id.slice(0, -3);
      const twin = [...state.instances.keys()].find(
        (id) => id !== idIn(call) && short(id) === short(idIn(call)),
      );
      return twin ? { status: 200, body: {} } : undefined;
    }),
  },
  R5: {
    mistake: on('PUT', INSTANCE, (call, { right }) =>
      right().status < 300
        ? changed(right(), { dashboard_url: `https://verse.example/${idIn(call)}` })
        : undefined,
    ),
  },
} satisfies Record<string, Fault | { never: string }>;

const ASYNC = { asynchronous: true };
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
