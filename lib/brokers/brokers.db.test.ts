import { afterEach, expect, it } from 'vitest';
import { createTeam } from '@/prisma/factories';
import { createBrokerRow, createDeploymentRow } from '@/prisma/factories/brokers';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { brokersMissing } from './completeness';
import { brokerDetail, brokerList, definitionFor, definitionHash } from './queries';
import type { RegisterBroker } from './schema';
import { checkBroker, deleteBroker, registerBroker, saveBroker } from './service';
import { httpServer } from './guard/test-server';
import { definedOffering } from './test-offering';
import { runStarterBroker, type StarterBroker } from './test-starter';

const running: StarterBroker[] = [];
const starter = async (catalog: unknown) => {
  const broker = await runStarterBroker(catalog);
  running.push(broker);
  return broker;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((broker) => broker.stop()));
});

const bodyFor = (
  { url, username, secret }: StarterBroker,
  more: Partial<RegisterBroker> = {},
): RegisterBroker => ({
  name: 'Starter',
  url,
  authScheme: 'basic',
  username,
  secret,
  ...more,
});

const openLoopback = (allowLoopback = true) =>
  db.installationSetting.upsert({
    where: { key: 'brokers' },
    create: { key: 'brokers', value: { allowLoopback } },
    update: { value: { allowLoopback } },
  });

describeDatabase('brokers', () => {
  it('registers the starter broker: reachable, at parity, secret nowhere to be seen', async () => {
    await openLoopback();
    const { actor, offeringId, catalog, definition } = await definedOffering();
    const process = await starter(catalog);
    const broker = await registerBroker(actor, offeringId, bodyFor(process));
    expect(broker).toMatchObject({
      reachable: true,
      parityVerdict: 'pass',
      failure: null,
      definitionHash: definitionHash(definition),
    });
    expect(broker.parity?.counts).toMatchObject({ fail: 0, warn: 0 });
    expect(brokersMissing([broker], definitionHash(definition))).toEqual([]);
    const row = await db.broker.findUniqueOrThrow({ where: { id: broker.id } });
    const events = await db.auditEvent.findMany({ where: { offeringId } });
    expect(events.map(({ action }) => action)).toContain('broker.register');
    const everything = JSON.stringify([
      broker,
      row,
      events.map((event) => ({ ...event, id: String(event.id) })),
      await brokerList(actor, offeringId),
    ]);
    expect(everything).not.toContain(process.secret);
    expect(everything).not.toContain(Buffer.from(`${process.username}:${process.secret}`).toString('base64'));
  });

  it('sends the headers that the broker wants, and keeps them as they were typed', async () => {
    await openLoopback();
    const { actor, offeringId, catalog } = await definedOffering();
    const seen: (string | undefined)[] = [];
    const server = await httpServer(({ headers }, response) => {
      seen.push(headers['x-bluemix-region'] as string | undefined);
      response.end(JSON.stringify(catalog));
    });
    const headers = 'X-Bluemix-Region: us-south\nX-Tenant: verse';
    const url = `http://127.0.0.1:${server.port}`;
    const body = { name: 'Picky', url, authScheme: 'basic', username: 'broker', secret: 'secret' } as const;
    const broker = await registerBroker(actor, offeringId, { ...body, headers });
    expect(broker).toMatchObject({ headers, reachable: true });
    await checkBroker(actor, offeringId, broker.id);
    const { id: brokerId, version } = broker;
    const backwards = headers.split('\n').reverse().join('\n');
    const same = { ...body, secret: '', headers: backwards, version };
    await saveBroker(actor, offeringId, { brokerId, body: same });
    const without = { ...body, secret: '', version: version + 1 };
    const saved = await saveBroker(actor, offeringId, { brokerId, body: without });
    expect(saved.headers).toBe('');
    expect(seen).toEqual(['us-south', 'us-south', 'us-south', undefined]);
    const audited = await db.auditEvent.findMany({
      where: { subjectId: brokerId, action: { in: ['broker.register', 'broker.save'] } },
      orderBy: { id: 'asc' },
    });
    expect(audited[1]?.before).toEqual({});
    expect(audited.map(({ before, after }) => ({ before, after }))).toMatchObject([
      { after: { headers } },
      { before: {} },
      { before: { headers }, after: { headers: '' } },
    ]);
    await server.close();
  });

  it('keeps a broker that does not answer, with the reason', async () => {
    await openLoopback();
    const { actor, offeringId, catalog, definition } = await definedOffering();
    const process = await starter(catalog);
    const wrong = await registerBroker(actor, offeringId, bodyFor(process, { secret: 'wrong' }));
    expect(wrong).toMatchObject({
      reachable: false,
      parity: null,
      failure: { key: 'brokerCalls.status401' },
    });
    expect(brokersMissing([wrong], definitionHash(definition))).toEqual([
      {
        path: `brokers.${wrong.id}`,
        message: { key: 'brokers.missing.unreachable', values: { name: 'Starter' } },
      },
    ]);
  });

  it('a failing check changes only what the check found out, and a later one recovers', async () => {
    await openLoopback();
    const { actor, offeringId, catalog } = await definedOffering();
    const process = await starter(catalog);
    const { id } = await registerBroker(actor, offeringId, bodyFor(process));
    const before = await db.broker.findUniqueOrThrow({ where: { id } });
    await process.stop();
    const failed = await checkBroker(actor, offeringId, id);
    expect(failed).toMatchObject({
      reachable: false,
      latencyMs: null,
      failure: { key: 'brokerCalls.connect_refused' },
    });
    const after = await db.broker.findUniqueOrThrow({ where: { id } });
    const results = { checkedAt: null, reachable: null, latencyMs: null, failure: null, updatedAt: null };
    expect({ ...after, ...results }).toEqual({ ...before, ...results });
    const again = await starter(catalog);
    const saved = await saveBroker(actor, offeringId, {
      brokerId: id,
      body: { ...bodyFor(again), version: before.version },
    });
    expect(saved).toMatchObject({
      reachable: true,
      failure: null,
      parityVerdict: 'pass',
      version: before.version + 1,
    });
  });

  it('notices when the definition changed since, but not for a display text', async () => {
    await openLoopback();
    const { actor, offeringId, catalog, lite } = await definedOffering();
    const broker = await registerBroker(actor, offeringId, bodyFor(await starter(catalog)));
    const present = async () => definitionHash(await definitionFor(db, offeringId));
    await db.listing.update({ where: { offeringId }, data: { longDescription: 'New words.' } });
    expect(brokersMissing([broker], await present())).toEqual([]);
    await db.plan.update({ where: { id: lite.id }, data: { name: 'free' } });
    expect(brokersMissing([broker], await present())[0]?.message.key).toBe('brokers.missing.outdated');
    const checked = await checkBroker(actor, offeringId, broker.id);
    expect(checked.parityVerdict).toBe('fail');
    expect(
      checked.parity?.rows
        .filter(({ level }) => level === 'fail')
        .map(({ subject, field }) => [subject, field]),
    ).toEqual([['free', 'name']]);
    expect(brokersMissing([checked], await present())[0]?.message.key).toBe('brokers.missing.differs');
  });

  it('compares with the deployments that use the broker', async () => {
    await openLoopback();
    const { actor, offeringId, catalog, lite } = await definedOffering();
    const { id } = await registerBroker(actor, offeringId, bodyFor(await starter(catalog)));
    await db.region.upsert({
      where: { id: 'eu-de' },
      create: { id: 'eu-de', kind: 'region', names: {}, position: 0 },
      update: {},
    });
    await createDeploymentRow({ offeringId, planId: lite.id, brokerId: id, regionId: 'eu-de' });
    const { parity } = await checkBroker(actor, offeringId, id);
    expect(parity?.rows).toContainEqual(
      expect.objectContaining({ field: 'deployment', here: 'eu-de', level: 'pass' }),
    );
    await expect(deleteBroker(actor, offeringId, id)).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ message: { key: 'brokers.inUse', values: { count: 1 } } }] },
    });
    await db.deployment.deleteMany({ where: { brokerId: id } });
    await deleteBroker(actor, offeringId, id);
    await expect(brokerDetail(actor, offeringId, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('does not send a stored secret to another host', async () => {
    await openLoopback();
    const { actor, offeringId, catalog } = await definedOffering();
    const process = await starter(catalog);
    const { id, version } = await registerBroker(actor, offeringId, bodyFor(process));
    const elsewhere = await starter(catalog);
    const move = saveBroker(actor, offeringId, {
      brokerId: id,
      body: { ...bodyFor(elsewhere, { secret: '' }), version },
    });
    await expect(move).rejects.toMatchObject({
      extra: { fields: [{ path: 'secret', message: { key: 'brokers.secretForNewUrl' } }] },
    });
    const kept = await saveBroker(actor, offeringId, {
      brokerId: id,
      body: { ...bodyFor(process, { secret: '', name: 'Renamed' }), version },
    });
    expect(kept).toMatchObject({ name: 'Renamed', reachable: true });
    const stale = saveBroker(actor, offeringId, { brokerId: id, body: { ...bodyFor(process), version } });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses addresses that no broker may have, before calling', async () => {
    await openLoopback(false);
    const { actor, offeringId, catalog } = await definedOffering();
    const process = await starter(catalog);
    const refused = async (url: string, key: string) => {
      const attempt = registerBroker(actor, offeringId, bodyFor(process, { url }));
      await expect(attempt).rejects.toMatchObject({
        extra: { fields: [{ path: 'url', message: { key: `brokerCalls.${key}` } }] },
      });
    };
    await refused(process.url, 'scheme');
    await refused('not a url', 'invalid_url');
    await refused('https://user:pass@broker.example.com', 'url_credentials');
    const internal = await registerBroker(
      actor,
      offeringId,
      bodyFor(process, { url: 'https://169.254.169.254' }),
    );
    expect(internal).toMatchObject({ reachable: false, failure: { key: 'brokerCalls.refused_address' } });
  });

  it('lets one of two brokers have a name', async () => {
    await openLoopback();
    const { actor, offeringId, catalog } = await definedOffering();
    const process = await starter(catalog);
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => registerBroker(actor, offeringId, bodyFor(process))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { extra: { fields: [{ path: 'name', message: { key: 'brokers.nameTaken' } }] } },
    });
  });

  it('is closed to viewers and to other providers, who learn nothing', async () => {
    const { offeringId, provider } = await definedOffering();
    const { id } = await createBrokerRow(offeringId);
    const { actor: stranger } = await createTeam('owner');
    for (const attempt of [
      checkBroker(stranger, offeringId, id),
      brokerList(stranger, offeringId),
      deleteBroker(stranger, offeringId, id),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    }
    const viewer = {
      ...stranger,
      memberships: [{ providerId: provider.id, providerName: '', accountId: '', role: 'viewer' as const }],
    };
    await expect(checkBroker(viewer, offeringId, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await brokerList(viewer, offeringId)).toHaveLength(1);
  });
});
