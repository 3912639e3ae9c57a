import { afterEach, describe, expect, test } from 'vitest';
import { httpServer } from '../guard/test-server';
import { catalogHash } from './catalog-hash';
import { brokerUrl, osbRequest } from './client';
import { fetchCatalog } from './fetch-catalog';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { TestServer } from '../guard/test-server';
import type { BrokerAccess } from './client';

const policy = { allowHttp: true, allowLoopback: true };
const SECRET = 'canary-s3cret/ü';
const open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function brokerAt(
  answer: RequestListener,
  more: Partial<BrokerAccess> = {},
  prefix = '',
): Promise<BrokerAccess> {
  const server = await httpServer(answer);
  open.push(server);
  const url = `http://127.0.0.1:${server.port}${prefix}`;
  return { url, authScheme: 'basic', username: 'platform', secret: SECRET, ...more };
}
const answering =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);

describe('fetchCatalog', () => {
  test('sends what the platform sends and returns the catalog with its hash', async () => {
    let seen: IncomingMessage | undefined;
    const catalog = { services: [], extra: { b: 1, a: 2 } };
    const broker = await brokerAt(
      (request, response) => {
        seen = request;
        response.end(JSON.stringify(catalog));
      },
      {},
      '/my/broker/',
    );
    const fetched = await fetchCatalog(broker, { policy });
    expect(fetched).toMatchObject({ ok: true, catalog, hash: catalogHash(catalog) });
    expect(seen?.url).toBe('/my/broker/v2/catalog');
    expect(seen?.method).toBe('GET');
    expect(seen?.headers).toMatchObject({
      'x-broker-api-version': '2.12',
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`platform:${SECRET}`).toString('base64')}`,
    });
    expect(seen?.headers).not.toHaveProperty('content-type');
    expect(seen?.headers).not.toHaveProperty('x-broker-api-originating-identity');
  });

  test.each(['bearer', 'bearer-crn'] as const)('sends the token for %s', async (authScheme) => {
    let sent: string | undefined;
    const broker = await brokerAt(
      (request, response) => {
        sent = request.headers.authorization;
        response.end('{"services":[]}');
      },
      { authScheme, secret: 'eyJ.tok.en' },
    );
    expect((await fetchCatalog(broker, { policy })).ok).toBe(true);
    expect(sent).toBe('Bearer eyJ.tok.en');
  });

  test.each([
    [
      '401',
      answering(401, '{"description":"Who are you?"}'),
      'status401',
      { said: 'yes', description: 'Who are you?' },
    ],
    ['403', answering(403, '{}'), 'status403', { said: 'no' }],
    ['404', answering(404, '<h1>Not found</h1>', 'text/html'), 'status404', { said: 'no' }],
    ['412', answering(412, '{"description":"2.13 please"}'), 'status412', { description: '2.13 please' }],
    ['500', answering(500, 'oops'), 'status5xx', { status: 500, said: 'no' }],
    ['503', answering(503, '{"description":7}'), 'status5xx', { status: 503, said: 'no' }],
    ['204', (_, response) => response.writeHead(204).end(), 'statusOther', { status: 204 }],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: '/login' }).end(),
      'redirect',
      { status: 302, location: '/login' },
    ],
    [
      'a web page',
      answering(200, '<!DOCTYPE html><title>Sign in</title>', 'text/html; charset=utf-8'),
      'catalogWebPage',
      {},
    ],
    ['a web page said to be JSON', answering(200, '\n<html></html>'), 'catalogWebPage', {}],
    ['broken JSON', answering(200, '{\n"services": [,]}'), 'catalogNotJson', { line: 2, column: 14 }],
    ['nothing', answering(200, ''), 'catalogNotJson', { line: 1, column: 1 }],
    ['a list', answering(200, '[]'), 'catalogNotObject', {}],
    ['null', answering(200, 'null'), 'catalogNotObject', {}],
    ['no services', answering(200, '{"service":[]}'), 'catalogNoServices', {}],
    ['services not a list', answering(200, '{"services":{}}'), 'catalogNoServices', {}],
    [
      'deep nesting',
      answering(200, `{"services":[${'['.repeat(9999)}${']'.repeat(9999)}]}`),
      'catalogTooDeep',
      {},
    ],
  ] as [string, RequestListener, string, object][])(
    'says what is wrong: %s',
    async (_, answer, key, values) => {
      const fetched = await fetchCatalog(await brokerAt(answer), { policy });
      expect(fetched).toMatchObject({ ok: false, message: { key: `brokerCalls.${key}`, values } });
    },
  );

  test('no message repeats the secret, even if the broker does', async () => {
    const broker = await brokerAt((request, response) => {
      const { authorization } = request.headers;
      response.writeHead(401).end(JSON.stringify({ description: `bad ${authorization}, not ${SECRET}` }));
    });
    const told = JSON.stringify(await fetchCatalog(broker, { policy }));
    expect(told).toContain('bad Basic •••, not •••');
    expect(told).not.toContain(SECRET);
    const unsendable = await fetchCatalog(
      { ...broker, authScheme: 'bearer', secret: 'line\nbreak–' },
      { policy },
    );
    expect(unsendable).toMatchObject({ ok: false, message: { key: 'brokerCalls.invalid_request' } });
    expect(JSON.stringify(unsendable)).not.toContain('break');
    const foreign = await fetchCatalog({ ...broker, authScheme: 'bearer', secret: 'snow☃man' }, { policy });
    expect(foreign).toMatchObject({ ok: false });
    expect(JSON.stringify(foreign)).not.toContain('snow');
  });

  test('a guarded refusal is a message, not an exception', async () => {
    const closed = { allowHttp: false, allowLoopback: false };
    const broker: BrokerAccess = { url: 'https://169.254.169.254', authScheme: 'basic', secret: SECRET };
    expect(await fetchCatalog(broker, { policy: closed })).toMatchObject({
      ok: false,
      message: { key: 'brokerCalls.refused_address' },
    });
    expect(await fetchCatalog({ ...broker, url: 'nonsense' }, { policy: closed })).toMatchObject({
      ok: false,
      message: { key: 'brokerCalls.invalid_url' },
    });
  });
});

describe('osbRequest', () => {
  test('encodes query and identity, sends JSON and raw bodies, replaces and drops headers', async () => {
    const seen: { url?: string; headers: IncomingMessage['headers']; body: string }[] = [];
    const broker = await brokerAt((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        seen.push({ url: request.url, headers: request.headers, body });
        response.end('{}');
      });
    });
    const path = `/v2/service_instances/${encodeURIComponent('crn:v1:bluemix:public:acme:eu-de:a/1:2::')}`;
    const identity = { platform: 'ibmcloud', claims: { iam_id: 'IBMid-1' } };
    const query = { accepts_incomplete: 'true', operation: 'a b+c', plan_id: undefined };
    await osbRequest(broker, { method: 'PUT', path, query, identity, body: { plan_id: 'p' } }, { policy });
    await osbRequest(
      broker,
      {
        method: 'PUT',
        path,
        body: '{broken',
        headers: { authorization: null, 'x-broker-api-version': '2.99' },
      },
      { policy },
    );
    await osbRequest(broker, { path: '/bluemix_v1/service_instances/1' }, { policy });
    expect(seen[0]?.url).toBe(
      '/v2/service_instances/crn%3Av1%3Abluemix%3Apublic%3Aacme%3Aeu-de%3Aa%2F1%3A2%3A%3A?accepts_incomplete=true&operation=a%20b%2Bc',
    );
    expect(seen[0]?.body).toBe('{"plan_id":"p"}');
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-broker-api-originating-identity': 'ibmcloud eyJpYW1faWQiOiJJQk1pZC0xIn0=',
    });
    expect(seen[1]?.body).toBe('{broken');
    expect(seen[1]?.headers).not.toHaveProperty('authorization');
    expect(seen[1]?.headers['x-broker-api-version']).toBe('2.99');
    expect(seen[2]?.headers).not.toHaveProperty('x-broker-api-version');
  });

  test.each([
    ['https://b.example.com', 'https://b.example.com/v2/catalog'],
    ['https://b.example.com/', 'https://b.example.com/v2/catalog'],
    ['https://b.example.com:8443/one/two//', 'https://b.example.com:8443/one/two/v2/catalog'],
    ['https://b.example.com/p?x=1#y', 'https://b.example.com/p/v2/catalog'],
  ])('%s leads to %s', (base, full) => {
    expect(brokerUrl(base, '/v2/catalog')).toBe(full);
  });
});
