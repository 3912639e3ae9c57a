import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { serviceOn } from '@/prisma/factories/instances';
import { definedOffering } from '../../brokers/test-offering';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import { startWorkers, stopWorkers } from '../../jobs/service';
import { WORKERS } from '../../server/workers';
import { describeDatabase } from '../../testing/database';
import { createBinding } from '../bindings/service';
import type { InstanceState } from '../machine';
import { instanceDetail } from '../queries';
import { createInstance, removeInstance, updateInstance } from '../service';

type Reply = { status: number; body?: unknown; text?: string; drop?: true; headers?: Record<string, string> };

/** A broker that answers each call with the next line of its script, and what it says last from then on. */
const scriptedBroker = async () => {
  const state = { script: [] as Reply[], calls: [] as string[] };
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      state.calls.push(
        `${request.method} ${(request.url ?? '').includes('last_operation') ? 'last_operation' : ''}`.trim(),
      );
      const reply = state.script.length > 1 ? state.script.shift()! : state.script[0]!;
      if (reply.drop) return void request.socket.destroy();
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.text ?? JSON.stringify(reply.body ?? {}));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { state, url: `http://127.0.0.1:${port}`, stop: () => new Promise((done) => server.close(done)) };
};

describeDatabase('an operation on a broker that fails', () => {
  let broker: Awaited<ReturnType<typeof scriptedBroker>>;
  let service: Awaited<ReturnType<typeof serviceOn>>;
  let hurry: NodeJS.Timeout;
  beforeAll(async () => {
    broker = await scriptedBroker();
    service = await serviceOn(await definedOffering({ visibility: 'public' }), {
      url: broker.url,
      username: 'broker',
      secret: 'canary-secret',
    });
    await startWorkers(WORKERS);
    // The pauses between calls are proven where they are computed; here they pass at once.
    hurry = setInterval(
      () =>
        void execute(db, Prisma.sql`UPDATE pgboss.job SET start_after = now() WHERE state < 'active'`).catch(
          () => undefined,
        ),
      50,
    );
  });
  afterEach(() => {
    broker.state.calls = [];
  });
  afterAll(async () => {
    clearInterval(hurry);
    await stopWorkers();
    await broker.stop();
  });

  const plays = (...script: Reply[]) => {
    broker.state.script = script;
    broker.state.calls = [];
  };

  const settled = (id: string, state: InstanceState) =>
    vi.waitFor(
      async () => {
        const detail = await instanceDetail(service.customer, id);
        expect([detail.state, detail.lastOperation?.phase]).toEqual([state, 'done']);
        return detail;
      },
      { timeout: 15_000, interval: 20 },
    );

  const created = async (...script: Reply[]) => {
    plays(...script);
    return (await createInstance(service.customer, service.wanted)).id;
  };

  it('asynchronous work is followed to its end, with the broker’s own words', async () => {
    const id = await created(
      { status: 202, body: { operation: 'op 1/2', dashboard_url: 'https://dash.example.com/1' } },
      { status: 200, body: { state: 'in progress', description: 'Half done' } },
      { status: 500, text: 'oops' },
      { status: 200, body: { state: 'succeeded' } },
    );
    const detail = await settled(id, 'active');
    expect(detail.dashboardUrl).toBe('https://dash.example.com/1');
    expect(broker.state.calls).toEqual([
      'PUT',
      'GET last_operation',
      'GET last_operation',
      'GET last_operation',
    ]);
    const polls = await db.brokerExchange.findMany({ where: { instanceId: id, method: 'GET' } });
    expect(polls.every(({ path }) => path.includes('operation=op%201%2F2'))).toBe(true);
  });

  it.each([
    ['5xx', { status: 500, body: { description: 'No disk' } }],
    ['201 that cannot be read', { status: 201, text: '<html>' }],
    ['a dropped connection', { status: 0, drop: true }],
    ['a success that does not exist', { status: 204 }],
  ] as [string, Reply][])(
    'of %s nobody knows: what may exist is deleted, then it has failed',
    async (_, reply) => {
      const id = await created(reply, { status: 500 }, { status: 410 });
      const detail = await settled(id, 'failed');
      expect(broker.state.calls).toEqual(['PUT', 'DELETE', 'DELETE']);
      expect(detail.lastOperation).toMatchObject({ outcome: 'failed' });
      expect(detail.lastOperation?.finding).not.toBeNull();
      plays({ status: 410 });
      await removeInstance(service.customer, id, { forGood: true });
      await settled(id, 'removed');
    },
  );

  it('a broker may work as long as its catalog says for the plan, an hour where it says nothing', async () => {
    const secondsOf = async (id: string) => {
      const { startedAt, deadlineAt } = await db.instanceOperation.findFirstOrThrow({
        where: { instanceId: id },
      });
      return (deadlineAt.getTime() - startedAt.getTime()) / 1000;
    };
    const plans = (duration: unknown) => [{ id: service.standard.id, maximum_polling_duration: duration }];
    for (const [duration, seconds] of [
      [90, 90],
      ['soon', 3600],
      [-1, 3600],
      [99_999_999, 604_800],
    ]) {
      const catalog = { services: [{ plans: plans(duration) }] };
      await db.broker.update({ where: { id: service.broker.id }, data: { catalog } as never });
      const id = await created({ status: 400 });
      expect(await secondsOf(id)).toBe(seconds);
      await settled(id, 'failed');
    }
    await db.broker.update({ where: { id: service.broker.id }, data: { catalog: [] } });
    const id = await created({ status: 400 });
    expect(await secondsOf(id)).toBe(3600);
    await settled(id, 'failed');
  });

  it('a refusal is told in the broker’s words and leaves nothing to delete', async () => {
    const id = await created({ status: 400, body: { description: 'Unknown rhyme, canary-secret' } });
    const { lastOperation } = await settled(id, 'failed');
    expect(lastOperation?.finding).toMatchObject({
      key: 'instances.finding.refused',
      values: { description: 'Unknown rhyme, •••' },
    });
    expect(broker.state.calls).toEqual(['PUT']);
  });

  it('failed asynchronous work is cleaned up; a failed deletion can be tried again', async () => {
    const id = await created(
      { status: 202, body: {} },
      { status: 200, body: { state: 'failed', description: 'Out of ink' } },
      { status: 200 },
    );
    expect((await settled(id, 'failed')).lastOperation?.finding).toMatchObject({
      key: 'instances.finding.brokerFailed',
      values: { description: 'Out of ink' },
    });
    plays({ status: 503 });
    await removeInstance(service.customer, id, { forGood: true });
    await settled(id, 'failed');
    expect(broker.state.calls).toHaveLength(6);
    plays({ status: 200 });
    await removeInstance(service.customer, id, { forGood: true });
    await settled(id, 'removed');
  });

  it('a broker that does not listen has nothing to delete: creating fails at once', async () => {
    const { id: brokerId, url } = service.broker;
    const before = broker.state.calls.length;
    const closed = await scriptedBroker();
    await closed.stop();
    await db.broker.update({ where: { id: brokerId }, data: { url: closed.url } });
    try {
      const { id } = await createInstance(service.customer, service.wanted);
      expect((await settled(id, 'failed')).lastOperation).toMatchObject({
        attempts: 1,
        finding: { key: 'brokerCalls.connect_refused' },
      });
      expect(await db.brokerExchange.count({ where: { instanceId: id } })).toBe(1);
    } finally {
      await db.broker.update({ where: { id: brokerId }, data: { url } });
    }
    expect(broker.state.calls.length).toBe(before);
  });

  it('an update that is refused, or never answered, changes nothing here', async () => {
    const id = await created({ status: 201 });
    const { version } = await settled(id, 'active');
    plays({ status: 422, body: { description: 'Not from there' } });
    await updateInstance(service.customer, id, { version, planId: service.lite.id });
    const refused = await settled(id, 'active');
    expect(refused).toMatchObject({ planId: service.standard.id, lastOperation: { outcome: 'failed' } });
    plays({ status: 422, body: { error: 'ConcurrencyError' } }, { status: 0, drop: true }, { status: 200 });
    await updateInstance(service.customer, id, { version: refused.version, planId: service.lite.id });
    expect(await settled(id, 'active')).toMatchObject({ planId: service.lite.id });
    expect(broker.state.calls).toEqual(['PATCH', 'PATCH', 'PATCH']);
  });

  it('credentials of which nobody knows whether they exist are deleted', async () => {
    const id = await created({ status: 201 });
    await settled(id, 'active');
    plays({ status: 0, drop: true }, { status: 404 });
    await createBinding(service.customer, id, { name: 'Lost', parameters: {} });
    const { bindings } = await settled(id, 'active');
    expect(bindings).toMatchObject([{ state: 'failed', lastOperation: { outcome: 'failed' } }]);
    expect(broker.state.calls).toEqual(['PUT', 'DELETE']);
  });

  it('an address of the broker’s that is no web address is not kept', async () => {
    const id = await created({ status: 201, body: { dashboard_url: 'javascript:alert(1)' } });
    expect((await settled(id, 'active')).dashboardUrl).toBeNull();
  });
});
