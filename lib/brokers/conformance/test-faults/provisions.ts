import { isObject } from '../rules';
import { OTHER_PLAN_ID, PLAN_IDS, SERVICE_ID } from '../test-broker/catalog';
import type { Reply } from '../test-broker/reply';
import type { Mistake } from '../test-broker/serve';
import {
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

/** The instance was known before this PUT. */
const onKnown = (status: number, reply: Reply) =>
  on('PUT', INSTANCE, (call, { right, state }) =>
    instanceOf(call, state) && right().status === status ? reply : undefined,
  );

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
