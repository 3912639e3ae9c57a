import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { BrokerCallError } from './broker-call-error';
import { guardedRequest } from './guarded-request';
import { httpServer, tcpServer } from './test-server';
import type { GuardedCall, GuardedOptions } from './guarded-request';
import type { TestServer } from './test-server';

const LOCAL = { allowHttp: true, allowLoopback: true };
const open: TestServer[] = [];
const started = async (server: Promise<TestServer>) => {
  open.push(await server);
  return server;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const failureOf = async (call: GuardedCall, options: Partial<GuardedOptions> = {}) => {
  const error = await guardedRequest(call, { policy: LOCAL, ...options }).catch((thrown: unknown) => thrown);
  if (!(error instanceof BrokerCallError))
    throw new Error(`expected a failure, got ${JSON.stringify(error)}`);
  return error;
};
const at = ({ port }: TestServer, path = '/') => ({ url: `http://127.0.0.1:${port}${path}` });

describe('guardedRequest over http', () => {
  test('sends the request and returns the answer', async () => {
    const server = await started(
      httpServer((request, response) => {
        let body = '';
        request.on('data', (chunk) => (body += chunk));
        request.on('end', () => {
          response.setHeader('X-Many', ['a', 'b']);
          response.statusCode = 422;
          const { method, url, headers } = request;
          response.end(
            JSON.stringify({
              method,
              url,
              encoding: headers['accept-encoding'],
              own: headers['x-own'],
              body,
            }),
          );
        });
      }),
    );
    const answer = await guardedRequest(
      {
        ...at(server, '/v2/service_instances/crn%3Av1%3Aa%2F1?x=1'),
        method: 'PUT',
        headers: { 'X-Own': 'own', 'Accept-Encoding': 'gzip' },
        body: '{"ü":1}',
      },
      { policy: LOCAL },
    );
    expect(answer.status).toBe(422);
    expect(answer.headers['x-many']).toBe('a, b');
    expect(answer.latencyMs).toBeGreaterThanOrEqual(0);
    expect(answer.tls).toBeUndefined();
    expect(JSON.parse(answer.bodyText)).toEqual({
      method: 'PUT',
      url: '/v2/service_instances/crn%3Av1%3Aa%2F1?x=1',
      encoding: 'identity',
      own: 'own',
      body: '{"ü":1}',
    });
  });

  test('reaches localhost by name', async () => {
    const server = await started(httpServer((_, response) => response.end('here')));
    const answer = await guardedRequest({ url: `http://localhost:${server.port}` }, { policy: LOCAL });
    expect(answer.bodyText).toBe('here');
  });

  test('reads a body of exactly the limit and refuses one byte more', async () => {
    const server = await started(
      httpServer((request, response) => response.end('x'.repeat(Number(request.url?.slice(1))))),
    );
    const answer = await guardedRequest(at(server, '/1000'), { policy: LOCAL, maxBytes: 1000 });
    expect(answer.bodyText).toHaveLength(1000);
    expect((await failureOf(at(server, '/1001'), { maxBytes: 1000 })).kind).toBe('too_large');
  });

  test('cuts an endless body', async () => {
    let sent = 0;
    const server = await started(
      httpServer((_, response) => {
        const chunk = Buffer.alloc(65_536, 'x');
        const pour = () => {
          while (!response.destroyed && response.write(chunk)) sent += chunk.length;
          sent += chunk.length;
        };
        response.on('drain', pour);
        pour();
      }),
    );
    const error = await failureOf(at(server));
    expect(error.kind).toBe('too_large');
    expect(error.userMessage.values?.limit).toBe(1_000_000);
    expect(sent).toBeLessThan(50_000_000);
  });

  test('ends a hanging, a header-dripping and a body-dripping call in time', async () => {
    const hanging = await started(httpServer(() => {}));
    const drip = (head: string) =>
      started(
        tcpServer((socket) => {
          socket.write(head);
          const timer = setInterval(() => socket.write('x'), 20);
          socket.on('close', () => clearInterval(timer));
        }),
      );
    const headers = await drip('HTTP/1.1 200 OK\r\nX-Slow: ');
    const body = await drip('HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n');
    for (const server of [hanging, headers, body]) {
      const startedAt = performance.now();
      const error = await failureOf(at(server), { timeoutMs: 300 });
      expect(error.userMessage).toMatchObject({ key: 'brokerCalls.timeout', values: { seconds: 0.3 } });
      expect(performance.now() - startedAt).toBeLessThan(1500);
    }
  });

  test('ends a name resolution that never answers', async () => {
    const resolve = () => new Promise<never>(() => {});
    const error = await failureOf({ url: 'https://broker.example.com' }, { timeoutMs: 100, resolve });
    expect(error.kind).toBe('timeout');
  });

  test.each([301, 302, 303, 307, 308])('does not follow a %i', async (status) => {
    const canary = await started(httpServer((_, response) => response.end('secret')));
    const location = `http://127.0.0.1:${canary.port}/latest/meta-data/`;
    const server = await started(
      httpServer((_, response) => response.writeHead(status, { location }).end('moved')),
    );
    const error = await failureOf(at(server));
    expect(error.userMessage).toMatchObject({ key: 'brokerCalls.redirect', values: { status, location } });
    expect(canary.connections()).toBe(0);
  });

  test('reports a 304 as an answer', async () => {
    const server = await started(httpServer((_, response) => response.writeHead(304).end()));
    expect((await guardedRequest(at(server), { policy: LOCAL })).status).toBe(304);
  });

  test('does not unpack a compressed bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const server = await started(
      httpServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)),
    );
    const error = await failureOf(at(server));
    expect(error.userMessage).toMatchObject({ key: 'brokerCalls.encoding', values: { encoding: 'gzip' } });
  });

  test('names a refused port, a reset, garbage and oversized headers', async () => {
    const gone = await httpServer(() => {});
    await gone.close();
    const reset = await started(tcpServer((socket) => socket.once('data', () => socket.destroy())));
    const garbage = await started(
      tcpServer((socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))),
    );
    const headers = await started(
      tcpServer((socket) => socket.write(`HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(40_000)}\r\n\r\n`)),
    );
    expect((await failureOf(at(gone))).kind).toBe('connect_refused');
    expect((await failureOf(at(reset))).kind).toBe('reset');
    expect((await failureOf(at(garbage))).kind).toBe('invalid_response');
    expect((await failureOf(at(headers))).kind).toBe('too_large');
  });

  test('names a connection that breaks in the middle of the body', async () => {
    const server = await started(
      tcpServer((socket) =>
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')),
      ),
    );
    expect((await failureOf(at(server))).kind).toBe('reset');
  });

  test('names a header that cannot be sent, without repeating it', async () => {
    const server = await started(httpServer((_, response) => response.end()));
    const error = await failureOf({ ...at(server), headers: { authorization: 'Bearer tok\r\nX-Evil: 1' } });
    expect(error.kind).toBe('invalid_request');
    expect(JSON.stringify(error)).not.toContain('tok');
    expect(server.connections()).toBe(0);
  });

  test('names a host that does not resolve', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const error = await failureOf({ url: 'https://nowhere.example.com' }, { resolve });
    expect(error.userMessage).toMatchObject({
      key: 'brokerCalls.dns',
      values: { host: 'nowhere.example.com' },
    });
  });
});
