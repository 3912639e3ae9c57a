import { afterEach, describe, expect, test } from 'vitest';
import { BrokerCallError } from './broker-call-error';
import { guardedRequest } from './guarded-request';
import { EXPIRED_CERTIFICATE, TEST_CERTIFICATE, TEST_KEY } from './test-certificates';
import { httpServer, httpsServer } from './test-server';
import type { TlsOptions } from 'node:tls';
import type { TlsSettings } from './pinned-connector';
import type { TestServer } from './test-server';

const open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
const serving = async (options: TlsOptions = {}) => {
  const server = await httpsServer(
    { key: TEST_KEY, cert: TEST_CERTIFICATE, ...options },
    (request, response) => response.end(request.headers.host),
  );
  open.push(server);
  return server;
};

const policy = { allowHttp: false, allowLoopback: true };
const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
const call = (host: string, { port }: TestServer, tls?: TlsSettings) =>
  guardedRequest({ url: `https://${host}:${port}` }, { policy, resolve, tls });
const failure = async (answer: Promise<unknown>) => {
  const error = await answer.catch((thrown: unknown) => thrown);
  if (!(error instanceof BrokerCallError))
    throw new Error(`expected a failure, got ${JSON.stringify(error)}`);
  return [error.kind, error.userMessage.values?.code];
};

describe('guardedRequest over TLS', () => {
  test('verifies against the name in the URL although it dials the checked address', async () => {
    const server = await serving();
    const answer = await call('broker.example.com', server, { ca: TEST_CERTIFICATE });
    expect(answer.bodyText).toBe(`broker.example.com:${server.port}`);
    expect(answer.tls).toEqual({ protocol: 'TLSv1.3', certificateValidTo: 'Jan  1 00:00:00 2120 GMT' });
  });

  test('reports the negotiated version', async () => {
    const answer = await call('localhost', await serving({ maxVersion: 'TLSv1.2' }), {
      ca: TEST_CERTIFICATE,
    });
    expect(answer.tls?.protocol).toBe('TLSv1.2');
  });

  test('refuses what it cannot verify', async () => {
    const server = await serving();
    const expired = await serving({ cert: EXPIRED_CERTIFICATE });
    expect(await failure(call('localhost', server))).toEqual([
      'tls_certificate',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ]);
    expect(await failure(call('other.example.com', server, { ca: TEST_CERTIFICATE }))).toEqual([
      'tls_certificate',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ]);
    expect(await failure(call('127.0.0.1', server, { ca: TEST_CERTIFICATE }))).toEqual([
      'tls_certificate',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ]);
    expect(await failure(call('localhost', expired, { ca: EXPIRED_CERTIFICATE }))).toEqual([
      'tls_certificate',
      'CERT_HAS_EXPIRED',
    ]);
  });

  test('refuses TLS below 1.2 and a server that speaks plain http', async () => {
    const old = await serving({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    const plain = await httpServer((_, response) => response.end());
    open.push(plain);
    expect((await failure(call('localhost', old, { ca: TEST_CERTIFICATE })))[0]).toBe('tls_protocol');
    expect((await failure(call('localhost', plain)))[0]).toBe('tls_protocol');
  });
});
