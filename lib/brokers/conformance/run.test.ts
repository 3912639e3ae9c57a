import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { httpServer, type TestServer } from '../guard/test-server';
import { runConformance } from './run';

const SERVICE = randomUUID();
const PLANS: string[] = [randomUUID(), randomUUID()];
const SECRET = 'canary-secret';

type Reply = { status: number; body?: unknown; hang?: boolean };
type Call = { method: string; path: string; authorized: boolean; body: Record<string, unknown> };
/** What a wrong broker does differently; undefined falls back to the right answer. */
type Mistake = (call: Call, right: Reply, broker: (call: Call) => Reply) => Reply | undefined;

const catalog = {
  services: [
    {
      id: SERVICE,
      name: 'verse',
      description: 'Verse.',
      bindable: true,
      plans: PLANS.map((id, index) => ({
        id,
        name: `plan-${index}`,
        description: 'A plan.',
        free: index === 0,
      })),
    },
  ],
};

/** A right broker in a few lines, so that each test is wrong in exactly one thing. */
const broker = () => {
  const instances = new Map<string, { plan: unknown; enabled: boolean; bindings: Set<string> }>();
  const reply = (status: number, body: unknown = {}): Reply => ({ status, body });
  const right = ({ method, path, authorized, body }: Call): Reply => {
    if (!authorized) return reply(401);
    if (path === '/v2/catalog') return reply(200, catalog);
    const [, , , id = '', part, bindingId = ''] = path.split('/');
    const instance = instances.get(id);
    if (path.startsWith('/bluemix_v1/')) {
      if (!instance) return reply(404);
      if (method === 'GET') return reply(200, { enabled: instance.enabled });
      instance.enabled = body.enabled === true;
      return { status: 204 };
    }
    if (part === 'service_bindings') {
      if (!instance) return reply(method === 'DELETE' ? 410 : 404);
      if (method === 'DELETE') return reply(instance.bindings.delete(bindingId) ? 200 : 410);
      instance.bindings.add(bindingId);
      return reply(201, { credentials: { key: 'made-up-key' } });
    }
    if (part === 'last_operation') return instance ? reply(200, { state: 'succeeded' }) : reply(404);
    if (method === 'DELETE') return reply(instances.delete(id) ? 200 : 410);
    if (method !== 'PUT') return reply(404);
    if (body.service_id !== SERVICE || !PLANS.includes(String(body.plan_id))) return reply(400);
    if (instance)
      return reply(instance.plan === body.plan_id ? 200 : 409, { dashboard_url: 'https://verse.example/d' });
    instances.set(id, { plan: body.plan_id, enabled: true, bindings: new Set() });
    return reply(201, { dashboard_url: 'https://verse.example/d' });
  };
  return { right, instances };
};

const readBody = async (request: IncomingMessage) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
};

const open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const runAgainst = async (mistake: Mistake = () => undefined) => {
  const { right, instances } = broker();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const expected = `Basic ${Buffer.from(`platform:${SECRET}`).toString('base64')}`;
    const path = (request.url ?? '').split('?')[0] ?? '';
    const authorized = request.headers.authorization === expected;
    const call = { method: request.method ?? '', path, authorized, body: await readBody(request) };
    const rightly = right(call);
    const { status, body, hang } = mistake(call, rightly, right) ?? rightly;
    if (!hang)
      response
        .writeHead(status)
        .end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  };
  const server = await httpServer((request, response) => void answer(request, response));
  open.push(server);
  const report = await runConformance({
    access: {
      url: `http://127.0.0.1:${server.port}`,
      authScheme: 'basic',
      username: 'platform',
      secret: SECRET,
    },
    policy: { allowHttp: true, allowLoopback: true },
    httpAllowed: true,
    serviceId: SERVICE,
    serviceName: 'verse',
    accountId: '0'.repeat(32),
    location: 'eu-de',
  });
  const failed = report.results.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  return { ...report, failed, instances };
};

const on =
  (method: string, pattern: RegExp, change: (call: Call, right: Reply) => Reply | undefined): Mistake =>
  (call, right) =>
    call.authorized && call.method === method && pattern.test(call.path) ? change(call, right) : undefined;

const INSTANCE = /^\/v2\/service_instances\/[^/]+$/;
const BINDING = /\/service_bindings\//;
const STATE = /^\/bluemix_v1\//;

const WRONG: [string, string[], Mistake][] = [
  ['the catalog is a web page', ['C1', 'P1'], on('GET', /catalog/, () => ({ status: 200, body: '<html>' }))],
  [
    'a service lacks “bindable”',
    ['C2'],
    on('GET', /catalog/, () => ({
      status: 200,
      body: { services: [{ ...catalog.services[0], bindable: undefined }] },
    })),
  ],
  [
    '“free” is a text',
    ['C4'],
    on('GET', /catalog/, () => ({
      status: 200,
      body: JSON.parse(JSON.stringify(catalog).replace('"free":false', '"free":"no"')) as unknown,
    })),
  ],
  [
    'plan names repeat',
    ['C5'],
    on('GET', /catalog/, () => ({
      status: 200,
      body: JSON.parse(JSON.stringify(catalog).replace('plan-1', 'plan-0')) as unknown,
    })),
  ],
  [
    'the offering’s service is missing',
    ['P1'],
    on('GET', /catalog/, () => ({
      status: 200,
      body: JSON.parse(JSON.stringify(catalog).replace(SERVICE, 'other')) as unknown,
    })),
  ],
  [
    'nobody is asked for credentials when reading',
    ['A1', 'A2'],
    (call) => (call.path === '/v2/catalog' ? { status: 200, body: catalog } : undefined),
  ],
  [
    'wrong credentials are answered with 403',
    ['A1', 'A2', 'A4'],
    (call) => (call.authorized ? undefined : { status: 403, body: {} }),
  ],
  [
    'the extension is open',
    ['A4'],
    (call) => (!call.authorized && STATE.test(call.path) ? { status: 404, body: {} } : undefined),
  ],
  [
    'a fresh instance is answered with 200',
    ['P1'],
    on('PUT', INSTANCE, (_, right) => (right.status === 201 ? { ...right, status: 200 } : undefined)),
  ],
  [
    'a repeated creation is a conflict',
    ['P4'],
    on('PUT', INSTANCE, (_, right) => (right.status === 200 ? { status: 409, body: {} } : undefined)),
  ],
  [
    'another plan is taken for the same',
    ['P6'],
    on('PUT', INSTANCE, (_, right) => (right.status === 409 ? { status: 200, body: {} } : undefined)),
  ],
  [
    'anything can be created',
    ['P8', 'P9'],
    on('PUT', INSTANCE, (_, right) => (right.status === 400 ? { status: 201, body: {} } : undefined)),
  ],
  [
    'unknown ids crash it',
    ['P8', 'P9'],
    on('PUT', INSTANCE, (_, right) => (right.status === 400 ? { status: 500, body: {} } : undefined)),
  ],
  [
    'refusals are empty',
    ['P8', 'P9'],
    on('PUT', INSTANCE, (_, right) => (right.status === 400 ? { status: 400 } : undefined)),
  ],
  [
    'there is no extension',
    ['I1', 'I3'],
    (call) => (call.authorized && STATE.test(call.path) ? { status: 404, body: {} } : undefined),
  ],
  [
    'disabling is said to work, but does not',
    ['I4'],
    on('GET', STATE, (_, right) =>
      right.status === 200 ? { status: 200, body: { enabled: true } } : undefined,
    ),
  ],
  [
    '“enabled” is a text',
    ['I1'],
    on('GET', STATE, (_, { body }) => ({ status: 200, body: { ...(body as object), active: 'yes' } })),
  ],
  ['bindings crash it', ['B1'], on('PUT', BINDING, () => ({ status: 500, body: {} }))],
  ['a deleted binding is deleted again', ['N1'], on('DELETE', BINDING, () => ({ status: 200, body: {} }))],
  [
    'deletion is refused',
    ['D1'],
    on('DELETE', INSTANCE, (_, right) => (right.status === 200 ? { status: 400, body: {} } : undefined)),
  ],
  [
    'an unknown instance is 404 on deletion',
    ['D3'],
    on('DELETE', INSTANCE, (_, right) => (right.status === 410 ? { status: 404, body: {} } : undefined)),
  ],
];

describe('runConformance', () => {
  it('has no complaint about a right broker but plain http, and leaves nothing behind', async () => {
    const { failed, results, verdict, instances, catalogHash } = await runAgainst();
    expect(failed).toEqual([]);
    expect(verdict).toBe('warn');
    expect(results.filter((result) => result.verdict !== 'pass').map(({ id }) => id)).toEqual(['T1']);
    expect(instances.size).toBe(0);
    expect(catalogHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(results)).not.toMatch(/canary-secret|made-up-key/);
  });

  it.each(WRONG)('names the broken rule: %s', async (_, expected, mistake) => {
    const { failed } = await runAgainst(mistake);
    expect(failed).toEqual(expected);
  });

  it('polls a slow creation to its end', async () => {
    let polls = 0;
    const slow: Mistake = (call, right) => {
      if (call.authorized && /last_operation/.test(call.path) && right.status === 200) {
        polls += 1;
        return { status: 200, body: { state: polls > 1 ? 'succeeded' : 'in progress' } };
      }
      return on('PUT', INSTANCE, (_, answer) =>
        answer.status === 201
          ? { status: 202, body: { ...(answer.body as object), operation: 'one' } }
          : undefined,
      )(call, right, () => right);
    };
    const { failed } = await runAgainst(slow);
    expect(failed).toEqual([]);
    expect(polls).toBe(2);
  });

  it('deletes what a broker should not have made', async () => {
    const gullible: Mistake = (call, _, broker) =>
      call.authorized || call.method === 'DELETE' ? undefined : broker({ ...call, authorized: true });
    const { failed, instances } = await runAgainst(gullible);
    expect(failed).toEqual(['A1', 'A2', 'A4']);
    expect(instances.size).toBe(0);
  });

  it('takes a hang for a failure and goes on', { timeout: 60_000 }, async () => {
    const { failed, results } = await runAgainst(on('PUT', BINDING, () => ({ status: 0, hang: true })));
    expect(failed).toEqual(['B1']);
    const bind = results.find(({ id }) => id === 'B1');
    expect(bind?.finding?.key).toBe('brokerCalls.timeout');
    expect(results.find(({ id }) => id === 'D3')?.verdict).toBe('pass');
  });
});
