import { afterEach, expect, it } from 'vitest';
import { describeDatabase } from '@/lib/testing/database';
import { createBrokerRow } from '@/prisma/factories/brokers';
import { db } from '../../db/client';
import { brokerDetail, latestRun } from '../queries';
import { registerBroker } from '../service';
import { definedOffering } from '../test-offering';
import { runStarterBroker, type StarterBroker } from '../test-starter';
import { latestRunDetail } from './queries';
import { cancelRun, performRun, startRun } from './service';

const running: StarterBroker[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((broker) => broker.stop()));
});

const openLoopback = () =>
  db.installationSetting.upsert({
    where: { key: 'brokers' },
    create: { key: 'brokers', value: { allowLoopback: true } },
    update: {},
  });

const registered = async (bindable: boolean) => {
  await openLoopback();
  const offering = await definedOffering({ settings: { bindable, planUpdateable: false } });
  const process = await runStarterBroker(offering.catalog);
  running.push(process);
  const { url, username, secret } = process;
  const broker = await registerBroker(offering.actor, offering.offeringId, {
    name: 'Starter',
    url,
    authScheme: 'basic',
    username,
    secret,
  });
  return { ...offering, process, broker };
};

/** Asks for a run and makes it, as the worker does. */
const made = async ({ actor, offeringId, broker }: Awaited<ReturnType<typeof registered>>) => {
  const { id } = await startRun(actor, { offeringId, brokerId: broker.id });
  await performRun({ id: '', attempt: 1, data: { runId: id }, signal: new AbortController().signal });
  return { id };
};

const verdictsOf = async ({ actor, offeringId, broker }: Awaited<ReturnType<typeof registered>>) => {
  const run = await latestRunDetail(actor, offeringId, broker.id);
  return { run, verdicts: Object.fromEntries((run?.results ?? []).map(({ id, verdict }) => [id, verdict])) };
};

describeDatabase('a conformance run', () => {
  it('of the starter broker has no failure, only the warning about plain http, and keeps no secret', async () => {
    const set = await registered(true);
    const { id } = await made(set);
    const { run, verdicts } = await verdictsOf(set);
    const { T1, ...others } = verdicts;
    expect(T1).toBe('warn');
    expect(new Set(Object.values(others))).toEqual(new Set(['pass', 'skipped']));
    expect(Object.keys(others).length).toBeGreaterThan(120);
    expect(run).toMatchObject({ id, verdict: 'warn', onPresentCatalog: true });
    const { catalogHash } = await brokerDetail(set.actor, set.offeringId, set.broker.id);
    expect(await latestRun(db, set.offeringId)).toMatchObject({
      id,
      verdict: 'warn',
      catalogHash,
      brokerCatalogHash: catalogHash,
    });
    const stored = JSON.stringify(run);
    expect(stored).not.toContain(set.process.secret);
    expect(stored).not.toContain('uthorization');
    const { exchanges = [] } = run?.results.find((result) => result.id === 'B1') ?? {};
    const bind = exchanges.find(({ path }) => path.includes('/service_bindings/'));
    expect(JSON.parse(bind?.answer ?? '')).toEqual({ credentials: { url: '•••', api_key: '•••' } });
    expect(
      await db.auditEvent.count({ where: { subjectId: set.broker.id, action: 'conformance.run' } }),
    ).toBe(1);
  });

  it('skips what does not concern a service without bindings', async () => {
    const set = await registered(false);
    await made(set);
    const { verdicts } = await verdictsOf(set);
    expect(verdicts).toMatchObject({ B1: 'skipped', N1: 'skipped', D3: 'pass' });
  });

  it('of a broker that does not answer fails on the catalog and draws no other conclusion', async () => {
    const set = await registered(true);
    await set.process.stop();
    await made(set);
    const { run, verdicts } = await verdictsOf(set);
    expect(run?.verdict).toBe('fail');
    expect(Object.keys(verdicts).filter((id) => verdicts[id] === 'fail')).toEqual(['C1']);
    expect(Object.keys(verdicts).filter((id) => verdicts[id] === 'pass')).toEqual([]);
  });

  it('is one at a time, and outlives one that was cut off', async () => {
    const set = await registered(true);
    const startedAt = new Date();
    const begun = await db.conformanceRun.create({
      data: { brokerId: set.broker.id, startedById: set.actor.userId, startedAt },
    });
    const key = { offeringId: set.offeringId, brokerId: set.broker.id };
    const refused = startRun(set.actor, key);
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      userMessage: { key: 'conformance.running' },
    });
    await db.conformanceRun.update({
      where: { id: begun.id },
      data: { startedAt: new Date(startedAt.getTime() - 1_000_000) },
    });
    await made(set);
    expect((await verdictsOf(set)).run?.verdict).toBe('warn');
  });

  it('that is cancelled has no verdict and does not count', async () => {
    const set = await registered(true);
    await made(set);
    const key = { offeringId: set.offeringId, brokerId: set.broker.id };
    const { id } = await startRun(set.actor, key);
    await cancelRun(set.actor, { ...key, runId: id });
    await performRun({ id: '', attempt: 1, data: { runId: id }, signal: new AbortController().signal });
    const { run } = await verdictsOf(set);
    expect(run).toMatchObject({ id, state: 'cancelled', verdict: null });
    expect(await latestRun(db, set.offeringId)).toMatchObject({ verdict: 'warn' });
    const again = cancelRun(set.actor, { ...key, runId: id });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is compared with the one before', async () => {
    const set = await registered(true);
    await made(set);
    expect((await verdictsOf(set)).run?.difference).toBeNull();
    await set.process.stop();
    await made(set);
    expect((await verdictsOf(set)).run?.difference).toMatchObject({
      newlyFailing: expect.arrayContaining(['C1']) as string[],
      fixed: [],
    });
  });

  it('is not for viewers', async () => {
    const { actor, offeringId } = await definedOffering();
    const broker = await createBrokerRow(offeringId);
    const viewer = {
      ...actor,
      memberships: actor.memberships.map((one) => ({ ...one, role: 'viewer' as const })),
    };
    await expect(startRun(viewer, { offeringId, brokerId: broker.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await db.conformanceRun.count({ where: { brokerId: broker.id } })).toBe(0);
  });
});
