import { afterEach, expect, it } from 'vitest';
import type { RequestListener } from 'node:http';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { httpServer, type TestServer } from './guard/test-server';
import { registerBroker, checkBroker } from './service';
import { definedOffering } from './test-offering';

const open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const answering =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

const endless: RequestListener = (_, response) => {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};

const BROKEN: [string, RequestListener, string][] = [
  ['hangs', () => undefined, 'timeout'],
  [
    'answers with a web page',
    answering(200, '<!doctype html><title>Hello</title>', 'text/html'),
    'catalogWebPage',
  ],
  ['fails', answering(500, '{"description":"database down"}'), 'status5xx'],
  ['never ends', endless, 'too_large'],
  ['sends broken JSON', answering(200, '{"services": ['), 'catalogNotJson'],
  ['sends no services', answering(200, '{"plans": []}'), 'catalogNoServices'],
  ['redirects', (_, response) => void response.writeHead(302, { location: '/login' }).end(), 'redirect'],
];

const register = async (answer: RequestListener) => {
  await db.installationSetting.upsert({
    where: { key: 'brokers' },
    create: { key: 'brokers', value: { allowLoopback: true } },
    update: {},
  });
  const server = await httpServer(answer);
  open.push(server);
  const offering = await definedOffering();
  const url = `http://127.0.0.1:${server.port}`;
  const body = {
    name: 'Broken',
    url,
    authScheme: 'basic' as const,
    username: 'broker',
    secret: 'canary-secret',
  };
  return { ...offering, broker: await registerBroker(offering.actor, offering.offeringId, body) };
};

describeDatabase('a broker that', () => {
  it.each(BROKEN)('%s is kept with the precise reason', async (_, answer, key) => {
    const { broker } = await register(answer);
    expect(broker).toMatchObject({
      reachable: false,
      parityVerdict: null,
      catalogHash: null,
      failure: { key: `brokerCalls.${key}` },
    });
  });

  it('answers with another catalog is reachable, but differs', async () => {
    const { broker } = await register(
      answering(200, '{"services":[{"id":"other","name":"other","plans":[]}]}'),
    );
    expect(broker).toMatchObject({ reachable: true, parityVerdict: 'fail' });
    expect(broker.parity?.rows[0]?.diagnosis?.key).toBe('parity.diagnosis.serviceMissing');
  });

  it('answers with characters that the database cannot hold is kept all the same', async () => {
    const { broker, actor, offeringId } = await register(
      answering(200, '{"services":[{"id":"a\\u0000b","name":"\\ud800","plans":[]}]}'),
    );
    expect(broker).toMatchObject({ reachable: true, parityVerdict: 'fail' });
    expect((await checkBroker(actor, offeringId, broker.id)).reachable).toBe(true);
  });

  it('answers with thousands of plans leaves a report of bearable size', async () => {
    const plans = Array.from({ length: 20_000 }, () => '{"id":"x"}').join();
    const { broker } = await register(
      answering(200, `{"services":[{"id":"a","name":"b","plans":[${plans}]}]}`),
    );
    expect(broker.parity?.rows.length).toBeLessThanOrEqual(1000);
    expect(broker.parityVerdict).toBe('fail');
  });
});
