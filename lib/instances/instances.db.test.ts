import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createPlatformActor } from '@/prisma/factories';
import { shiftClock } from '../core/clock';
import { db } from '../db/client';
import { deleteDeployment } from '../deployments/service';
import { startWorkers, stopWorkers } from '../jobs/service';
import { newParameter } from '../offerings/settings/schema';
import { deletePlan } from '../plans/service';
import { restoreAccount, suspendAccount } from '../team/accounts/service';
import { WORKERS } from '../server/workers';
import { describeDatabase } from '../testing/database';
import { createBinding, removeBinding, revealCredentials } from './bindings/service';
import { deleteBroker } from '../brokers/service';
import { setEnablement } from './enablement/service';
import { instanceDetail, instancePage, offeringInstances } from './queries';
import {
  createInstance,
  lockInstanceAgainst,
  reclaimDue,
  removeInstance,
  restoreInstance,
  updateInstance,
} from './service';
import { deployedService } from '@/prisma/factories/instances';
import type { InstanceState } from './machine';

type Service = Awaited<ReturnType<typeof deployedService>>;

describeDatabase('an instance on the starter broker', () => {
  let service: Service;
  beforeAll(async () => {
    service = await deployedService();
    await startWorkers(WORKERS);
  });
  afterEach(() => shiftClock(0));
  afterAll(async () => {
    await stopWorkers();
    await service.process.stop();
  });

  const settled = (id: string, state: InstanceState) =>
    vi.waitFor(
      async () => {
        const detail = await instanceDetail(service.customer, id);
        expect({
          state: detail.state,
          open: detail.operations.filter(({ finishedAt }) => !finishedAt),
        }).toEqual({
          state,
          open: [],
        });
        return detail;
      },
      { timeout: 10_000, interval: 20 },
    );

  const created = async () => {
    const { id } = await createInstance(service.customer, service.wanted);
    return settled(id, 'active');
  };

  /** What the broker itself says. */
  const atBroker = async (crn: string) => {
    const { url, username, secret } = service.process;
    const answer = await fetch(`${url}/bluemix_v1/service_instances/${encodeURIComponent(crn)}`, {
      headers: { authorization: `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}` },
    });
    return answer.status === 200 ? ((await answer.json()) as { enabled: boolean }) : answer.status;
  };

  it('is created, told by the broker, changed to another plan and deleted for good', async () => {
    const parameters = { admin_password: 'canary-of-the-customer', tone: 'merry' };
    const asked = await createInstance(service.customer, { ...service.wanted, parameters });
    expect(asked).toMatchObject({
      state: 'provisioning',
      lastOperation: { kind: 'provision', finishedAt: null },
    });
    expect(asked.crn).toContain(`:us-south:a/${service.accountId}:${asked.id}::`);
    const active = await settled(asked.id, 'active');
    expect(active.lastOperation).toMatchObject({ outcome: 'succeeded', finding: null });
    expect(active.dashboardUrl).toContain('http');
    expect(await atBroker(asked.crn)).toMatchObject({ enabled: true });
    const planId = service.lite.id;
    expect(active.otherPlans.map(({ id }) => id)).toEqual([planId]);
    const changing = await updateInstance(service.customer, asked.id, {
      version: active.version,
      planId,
      name: 'Odes',
    });
    expect(changing).toMatchObject({ name: 'Odes', planId: service.standard.id });
    expect(await settled(asked.id, 'active')).toMatchObject({ planId });
    await removeInstance(service.customer, asked.id, { forGood: true });
    const removed = await settled(asked.id, 'removed');
    expect(removed.operations.map(({ kind }) => kind)).toEqual(['deprovision', 'update', 'provision']);
    expect(await atBroker(asked.crn)).toBe(404);
    const left = await instancePage(service.customer, { accountId: '', removed: false, limit: 20 });
    expect(left.rows.map(({ id }) => id)).not.toContain(asked.id);
    const calls = await db.brokerExchange.findMany({
      where: { instanceId: asked.id },
      orderBy: { id: 'asc' },
    });
    expect(calls.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'PUT 201',
      'PATCH 200',
      'DELETE 200',
    ]);
    const told = JSON.stringify(calls.map(({ id: _, ...call }) => call));
    expect(told).not.toContain(service.process.secret);
    expect(told).not.toContain('canary-of-the-customer');
    expect(told).toContain('merry');
  });

  it('gives credentials that only those who may manage it see, and that are kept encrypted', async () => {
    const { id } = await created();
    const binding = await createBinding(service.customer, id, { name: 'Web site', parameters: {} });
    expect(binding).toMatchObject({ state: 'creating' });
    const { bindings } = await settled(id, 'active');
    expect(bindings).toMatchObject([
      { name: 'Web site', state: 'active', lastOperation: { outcome: 'succeeded' } },
    ]);
    const params = { instanceId: id, bindingId: binding.id };
    const { credentials } = await revealCredentials(service.customer, params);
    expect(Object.keys(credentials).length).toBeGreaterThan(0);
    const values = Object.values(credentials).filter((value): value is string => typeof value === 'string');
    const stored = JSON.stringify([
      await db.serviceBinding.findMany(),
      await db.auditEvent.findMany({ select: { before: true, after: true, comment: true } }),
      (await db.brokerExchange.findMany()).map(({ id: _, ...call }) => call),
      await instanceDetail(service.customer, id),
    ]);
    for (const value of values) expect(stored).not.toContain(value);
    const stranger = await createPlatformActor('reviewer');
    await expect(revealCredentials(stranger, params)).rejects.toMatchObject({ code: 'not_found' });
    const refused = removeInstance(service.customer, id, { forGood: true });
    await expect(refused).rejects.toMatchObject({ code: 'requirements_unmet' });
    await removeBinding(service.customer, params);
    expect((await settled(id, 'active')).bindings).toEqual([]);
    await expect(revealCredentials(service.customer, params)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('that costs can be restored until its days are over, and is gone afterwards', async () => {
    const { id, crn } = await created();
    const scheduled = await removeInstance(service.customer, id, { forGood: false });
    expect(scheduled).toMatchObject({
      state: 'pending_reclamation',
      disabledFor: ['IBMCLOUD_RECLAMATION_SCHEDULE'],
    });
    await settled(id, 'pending_reclamation');
    expect(await atBroker(crn)).toMatchObject({ enabled: false });
    await restoreInstance(service.customer, id);
    await settled(id, 'active');
    expect(await atBroker(crn)).toMatchObject({ enabled: true });
    await removeInstance(service.customer, id, { forGood: false });
    await settled(id, 'pending_reclamation');
    await reclaimDue();
    await settled(id, 'pending_reclamation');
    shiftClock(7 * 86_400_000 + 1000);
    await reclaimDue();
    await settled(id, 'removed');
    expect(await atBroker(crn)).toBe(404);
  });

  it('is disabled and enabled by a reviewer, and by the suspension of its account, for as long as one of both holds', async () => {
    const reviewer = await createPlatformActor('reviewer');
    const operator = await createPlatformActor('operator');
    const { id, crn } = await created();
    const reasonCode = 'IBMCLOUD_ADMIN_REQUEST' as const;
    const byCustomer = setEnablement(service.customer, id, { enabled: false, reasonCode, comment: 'Test' });
    await expect(byCustomer).rejects.toMatchObject({ code: 'forbidden' });
    await setEnablement(reviewer, id, { enabled: false, reasonCode, comment: 'Test' });
    await settled(id, 'inactive');
    expect(await atBroker(crn)).toMatchObject({ enabled: false });
    const bound = createBinding(service.customer, id, { name: 'No', parameters: {} });
    await expect(bound).rejects.toMatchObject({ userMessage: { key: 'instances.refusal.notActive' } });
    await suspendAccount(operator, service.accountId, { reason: 'Unpaid' });
    await vi.waitFor(async () =>
      expect((await instanceDetail(service.customer, id)).disabledFor).toEqual([
        reasonCode,
        'IBMCLOUD_ACCT_SUSPEND',
      ]),
    );
    const asked = createInstance(service.customer, service.wanted);
    await expect(asked).rejects.toMatchObject({ userMessage: { key: 'instances.refusal.accountSuspended' } });
    await setEnablement(reviewer, id, { enabled: true, reasonCode, comment: 'Tested' });
    expect((await settled(id, 'inactive')).disabledFor).toEqual(['IBMCLOUD_ACCT_SUSPEND']);
    await restoreAccount(operator, service.accountId);
    await settled(id, 'active');
    expect(await atBroker(crn)).toMatchObject({ enabled: true });
  });

  it('that is locked, busy or somebody else’s is left alone', async () => {
    const { id, version } = await created();
    await lockInstanceAgainst(service.customer, id, { locked: true });
    const removed = removeInstance(service.customer, id, { forGood: true });
    await expect(removed).rejects.toMatchObject({ userMessage: { key: 'instances.refusal.locked' } });
    await lockInstanceAgainst(service.customer, id, { locked: false });
    const stale = updateInstance(service.customer, id, { version, name: 'Late' });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    await stopWorkers();
    const { version: now } = await instanceDetail(service.customer, id);
    await updateInstance(service.customer, id, { version: now, parameters: { rhyme: 'abab' } });
    const busy = removeInstance(service.customer, id, { forGood: true });
    await expect(busy).rejects.toMatchObject({ userMessage: { key: 'instances.refusal.busy' } });
    await expect(instanceDetail(service.actor, id)).rejects.toMatchObject({ code: 'not_found' });
    const theirs = removeInstance(service.actor, id, { forGood: true });
    await expect(theirs).rejects.toMatchObject({ code: 'not_found' });
    const seen = await offeringInstances(service.actor, service.offeringId, {
      accountId: '',
      removed: true,
      limit: 100,
    });
    expect(seen.rows.map((row) => row.id)).toContain(id);
    await startWorkers(WORKERS);
    expect((await settled(id, 'active')).parameters).toEqual({ rhyme: 'abab' });
  });

  it('takes the parameters that its provider asks for, and no others', async () => {
    const { offeringId: where, customer, wanted } = service;
    const ask = (parameters: object[]) =>
      db.offeringSettings.update({
        where: { offeringId: where },
        data: { parameters: JSON.parse(JSON.stringify(parameters)) },
      });
    const { id, version } = await created();
    await ask([{ ...newParameter(), name: 'author', required: true }]);
    try {
      const before = await db.serviceInstance.count();
      const without = createInstance(customer, wanted);
      await expect(without).rejects.toMatchObject({
        extra: { fields: [{ path: 'parameters.author', message: { key: 'validation.required' } }] },
      });
      const wrong = updateInstance(customer, id, { version, parameters: { author: 1, tone: 'x' } });
      await expect(wrong).rejects.toMatchObject({
        extra: { fields: [{ path: 'parameters.author' }, { path: 'parameters.tone' }] },
      });
      expect(await db.serviceInstance.count()).toBe(before);
      expect((await instanceDetail(customer, id)).operations).toHaveLength(1);
      const good = await createInstance(customer, { ...wanted, parameters: { author: 'Ana' } });
      expect((await settled(good.id, 'active')).parameters).toEqual({ author: 'Ana' });
    } finally {
      await ask([]);
    }
  });

  it('is one of forty that are asked for at once, and each comes to be once', async () => {
    const many = Array.from({ length: 40 }, () => createInstance(service.customer, service.wanted));
    const asked = await Promise.all(many);
    for (const { id } of asked) await settled(id, 'active');
    const ids = asked.map(({ id }) => id);
    const calls = await db.brokerExchange.findMany({
      where: { instanceId: { in: ids } },
      select: { status: true },
    });
    expect(calls.map(({ status }) => status)).toEqual(ids.map(() => 201));
  });

  it('races to be deleted and changed are won by one', async () => {
    const { id, version } = await created();
    await stopWorkers();
    const attempts = [
      ...Array.from({ length: 10 }, () => removeInstance(service.customer, id, { forGood: true })),
      ...Array.from({ length: 10 }, () =>
        updateInstance(service.customer, id, { version, planId: service.lite.id }),
      ),
    ];
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.instanceOperation.count({ where: { instanceId: id, finishedAt: null } })).toBe(1);
    await startWorkers(WORKERS);
  });

  it('keeps its plan, its broker and its deployment where they are', async () => {
    const { id } = await created();
    const { offeringId, broker, actor, standard } = service;
    const deployment = await db.deployment.findFirstOrThrow({ where: { planId: standard.id } });
    await db.offering.update({ where: { id: offeringId }, data: { visibility: 'draft' } });
    const undeployed = deleteDeployment(actor, offeringId, deployment.id);
    await expect(undeployed).rejects.toMatchObject({ code: 'requirements_unmet' });
    await db.deployment.deleteMany({ where: { offeringId } });
    await expect(deletePlan(actor, { offeringId, planId: standard.id })).rejects.toMatchObject({
      userMessage: { key: 'plans.refusal.hadInstances' },
    });
    await expect(deleteBroker(actor, offeringId, broker.id)).rejects.toMatchObject({
      extra: { requirements: [{ id: 'instances' }] },
    });
    await removeInstance(service.customer, id, { forGood: true });
    await settled(id, 'removed');
    const { id: __, ...row } = deployment;
    await db.deployment.createMany({ data: [row, { ...row, planId: service.lite.id }] });
    await db.offering.update({ where: { id: offeringId }, data: { visibility: 'public' } });
  });

  it('needs a published deployment that the account may see', async () => {
    const elsewhere = createInstance(service.customer, { ...service.wanted, regionId: 'eu-de' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'invalid' });
    await db.offering.update({ where: { id: service.offeringId }, data: { visibility: 'limited' } });
    await expect(createInstance(service.customer, service.wanted)).rejects.toMatchObject({ code: 'invalid' });
    await db.allowListEntry.create({
      data: { offeringId: service.offeringId, accountId: service.accountId, addedById: service.actor.userId },
    });
    await created();
    await db.offering.update({ where: { id: service.offeringId }, data: { visibility: 'suspended' } });
    await expect(createInstance(service.customer, service.wanted)).rejects.toMatchObject({ code: 'invalid' });
    const inTheirs = createInstance(service.customer, { ...service.wanted, accountId: '0'.repeat(32) });
    await expect(inTheirs).rejects.toMatchObject({ code: 'not_found' });
  });
});
