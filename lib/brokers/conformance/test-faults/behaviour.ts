import type { Mistake } from '../test-broker/serve';
import {
  BINDING,
  CATALOG,
  changed,
  described,
  idIn,
  INSTANCE,
  instanceOf,
  on,
  POLL,
  type Fault,
  type Stage,
  ASYNC,
} from './fault';

const UNKNOWN = /^\/v2\/conformance_unknown$/;
const REQUEST_IDENTITY = 'x-broker-api-request-identity';

/** Refuses the first deletion of an instance that is being created. */
const refusesOnce = (): Mistake => {
  const refused = new Set<string>();
  return (call, _, { state }) => {
    const isDeletion = call.authorized && call.method === 'DELETE' && INSTANCE.test(call.rawPath);
    const isCreated = instanceOf(call, state)?.operation?.kind === 'create';
    if (!isDeletion || !isCreated || refused.has(idIn(call))) return undefined;
    refused.add(idIn(call));
    return described(404);
  };
};

/** Fails over foreign letters, and will not have the failure deleted at first. */
const keepsFailed = (): Mistake => {
  const failing = new Set<string>();
  return (call, right) => {
    if (!call.authorized) return undefined;
    if (call.text.includes('東京')) failing.add(idIn(call));
    if (!failing.has(idIn(call))) return undefined;
    if (POLL.test(call.rawPath)) {
      const { state } = right().body as { state?: unknown };
      return state === 'succeeded' ? changed(right(), { state: 'failed' }) : undefined;
    }
    return call.method === 'DELETE' && failing.delete(idIn(call)) ? described(400) : undefined;
  };
};

/** Takes its time for the first of these calls. */
const slowOnce =
  (method: string, { route, milliseconds }: { route: RegExp; milliseconds: number }) =>
  ({ advance }: Stage): Mistake => {
    let isSlow = true;
    return on(method, route, () => {
      if (isSlow) advance(milliseconds);
      isSlow = false;
      return undefined;
    })();
  };

export const CONCURRENCY_FAULTS = {
  X1: {
    broker: ASYNC,
    mistake: on('PATCH', INSTANCE, (call, { state }) =>
      instanceOf(call, state)?.operation?.kind === 'create' ? described(409) : undefined,
    ),
  },
  X2: { broker: { ...ASYNC, version: '2.15' }, mistake: () => refusesOnce() },
  X3: {
    mistake: ({ isOn }) => on('DELETE', INSTANCE, () => (isOn() ? described(500) : undefined))(),
  },
  X4: {
    mistake: ({ isOn }) => on('DELETE', BINDING, () => (isOn() ? described(500) : undefined))(),
  },
  X5: { broker: ASYNC, mistake: () => keepsFailed() },
  X6: {
    mistake: on('PUT', INSTANCE, ({ headers }, { right }) => {
      const isBare = String(headers['x-broker-api-originating-identity']).endsWith('aWJtaWQtNDU2MzQ1WA==');
      return isBare && right().status === 201 ? { status: 204 } : undefined;
    }),
  },
  X7: { mistake: slowOnce('PATCH', { route: INSTANCE, milliseconds: 11_000 }) },
  X8: { mistake: slowOnce('PATCH', { route: INSTANCE, milliseconds: 61_000 }) },
  X9: { mistake: slowOnce('GET', { route: CATALOG, milliseconds: 3000 }) },
} satisfies Record<string, Fault>;

export const BODY_FAULTS = {
  E1: { mistake: on('PATCH', INSTANCE, ({ text, body }) => (text && !body ? described(500) : undefined)) },
  E2: { mistake: on('PUT', INSTANCE, ({ text }) => (text === '[]' ? { status: 201, body: {} } : undefined)) },
  E3: {
    mistake: on('PUT', INSTANCE, ({ headers }) =>
      headers['content-type'] === 'text/plain' ? described(500) : undefined,
    ),
  },
  E4: { mistake: on('GET', UNKNOWN, () => ({ status: 404, body: { error: 'NotFound' } })) },
  E5: {
    mistake: on('GET', UNKNOWN, () => ({
      status: 404,
      body: { description: 'Error: none\n    at Object.<anonymous> (/srv/broker/main.js:10:5)' },
    })),
  },
  E6: { mistake: on('GET', UNKNOWN, () => ({ status: 404, body: 'Not found' })) },
  E7: { mistake: on('GET', /%ZZ/, () => described(500)) },
  E8: { mistake: on('PUT', INSTANCE, ({ text }) => (text.length > 100_000 ? described(500) : undefined)) },
  E9: { mistake: on('PUT', INSTANCE, ({ text }) => (text.includes('東京') ? described(500) : undefined)) },
  E10: {
    broker: { version: '2.15' },
    mistake: on('GET', CATALOG, (_, { right }) => ({
      ...right(),
      headers: { [REQUEST_IDENTITY]: 'another' },
    })),
  },
  E11: {
    broker: { version: '2.16' },
    mistake: on('PUT', INSTANCE, (_, { right }) =>
      right().status === 400 ? changed(right(), { instance_usable: true }) : undefined,
    ),
  },
  E12: {
    broker: { version: '2.17' },
    mistake: on('PUT', INSTANCE, (_, { right }) =>
      right().status === 201 ? changed(right(), { metadata: { labels: 'none' } }) : undefined,
    ),
  },
} satisfies Record<string, Fault>;
