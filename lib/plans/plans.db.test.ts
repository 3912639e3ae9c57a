import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/tx';
import { describeDatabase } from '@/lib/testing/database';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { completePlan, createPlanRow } from '@/prisma/factories/plans';
import { planList, plansPage, priceHashes } from './queries';
import type { CreatePlan, PlanDto, SavePlan } from './schema';
import { readPriceTable } from './price-table/reading/schema';
import { writePriceTable } from './price-table/schema';
import {
  approvePrices,
  createPlan,
  deletePlan,
  duplicatePlan,
  orderPlans,
  savePlan,
  waiveFreePlan,
} from './service';

const lite: CreatePlan = { kind: 'free', displayName: 'Lite', name: 'lite' };
const standard: CreatePlan = { kind: 'metered', displayName: 'Standard', name: 'standard' };
const team: CreatePlan = { kind: 'subscription', displayName: 'Team', name: 'team' };

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return [
        error.code,
        ...(error.extra.fields ?? []).map(({ path, message }) => `${path} ${message.key}`),
      ].join(' ');
    },
  );

/** The stored plan as the body of a save, with some of it changed. */
const edited = (plan: PlanDto, more: Partial<SavePlan> = {}): SavePlan => {
  const { kind, displayName, name, description, bullets, regions, quotas, metrics, version } = plan;
  return { kind, displayName, name, description, bullets, regions, quotas, metrics, version, ...more };
};

describeDatabase('plans', () => {
  let ana: Actor;
  let providerId: string;
  const newOffering = async (options: Partial<Parameters<typeof createOfferingRow>[0]> = {}) =>
    (await createOfferingRow({ providerId, registrationState: 'approved', ...options })).id;
  const only = async (offeringId: string) => {
    const [plan] = await planList(ana, offeringId);
    if (!plan) throw new Error('the offering has no plan');
    return plan;
  };
  const withPlan = async (kind: 'free' | 'subscription' | 'metered', options = {}) => {
    const offeringId = await newOffering();
    await createPlanRow(offeringId, kind, options);
    const plan = await only(offeringId);
    return { offeringId, plan, key: { offeringId, planId: plan.id } };
  };

  beforeAll(async () => {
    const { provider, actor } = await createTeam();
    ana = actor;
    providerId = provider.id;
    await db.region.createMany({
      data: [
        { id: 'eu', kind: 'geography', names: { en: 'Europe' }, position: 0 },
        { id: 'eu-de', kind: 'region', parentId: 'eu', names: { en: 'Frankfurt' }, position: 0 },
      ],
    });
    await db.currencyRate.create({ data: { currency: 'EUR', country: 'FRA', rate: '0.92' } });
  });

  it('are created with the metrics of their kind, in order, each in the audit log', async () => {
    const offeringId = await newOffering({ settings: { regions: ['eu-de'] } });
    for (const body of [lite, standard, team]) await createPlan(ana, offeringId, body);
    const plans = await planList(ana, offeringId);
    expect(
      plans.map(({ name, metrics, priceState }) => [name, metrics.map((one) => one.isDefault), priceState]),
    ).toEqual([
      ['lite', [], 'free'],
      ['standard', [false], 'unapproved'],
      ['team', [true], 'unapproved'],
    ]);
    expect(plans.map(({ regions }) => regions)).toEqual([['eu-de'], ['eu-de'], ['eu-de']]);
    const audit = await db.auditEvent.findMany({ where: { offeringId, action: 'plan.create' } });
    expect(audit.map(({ subjectId }) => subjectId).sort()).toEqual(plans.map(({ id }) => id).sort());
  });

  it('save as whole documents and come back as they were saved', async () => {
    const offeringId = await newOffering();
    const created = await createPlan(ana, offeringId, standard);
    const body = edited(created, completePlan('metered'));
    const saved = await savePlan(ana, { offeringId, planId: created.id }, body);
    expect(saved).toMatchObject({ ...body, version: created.version + 1 });
    expect(await only(offeringId)).toEqual(saved);
    const audit = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: created.id, action: 'plan.save' },
    });
    expect(Object.keys(audit.after as object).sort()).toEqual([
      'bullets',
      'description',
      'metrics',
      'regions',
    ]);
  });

  it('may stay without a name while they are drafts, any number of them', async () => {
    const { key, plan, offeringId } = await withPlan('metered');
    expect((await savePlan(ana, key, edited(plan, { name: '' }))).name).toBe('');
    await createPlanRow(offeringId, 'subscription', { name: '' });
    expect(await planList(ana, offeringId)).toHaveLength(2);
  });

  it('refuse a stale version, and keep what was saved first', async () => {
    const { key, plan } = await withPlan('metered');
    const outcomes = await Promise.all(
      ['one', 'two'].map((description) => refusal(savePlan(ana, key, edited(plan, { description })))),
    );
    expect(outcomes.sort()).toEqual(['conflict', 'no refusal']);
  });

  it('have one free plan, also when two people add it at once', async () => {
    const offeringId = await newOffering();
    const outcomes = await Promise.all(
      ['lite', 'lite-2'].map((name) => refusal(createPlan(ana, offeringId, { ...lite, name }))),
    );
    expect(outcomes.sort()).toEqual(['invalid kind plansErrors.oneFreePlan', 'no refusal']);
    const paid = await createPlan(ana, offeringId, standard);
    const free = edited(paid, { kind: 'free', metrics: [] });
    expect(await refusal(savePlan(ana, { offeringId, planId: paid.id }, free))).toBe(
      'invalid kind plansErrors.oneFreePlan',
    );
  });

  it('have different names, said at the field', async () => {
    const { key, plan, offeringId } = await withPlan('metered');
    const taken = 'invalid name plansErrors.planNameRepeated';
    expect(await refusal(createPlan(ana, offeringId, { ...team, name: 'standard' }))).toBe(taken);
    await createPlan(ana, offeringId, team);
    expect(await refusal(savePlan(ana, key, edited(plan, { name: 'team' })))).toBe(taken);
    expect(await refusal(createPlan(ana, await newOffering(), standard))).toBe('no refusal');
  });

  it('name regions that the operator keeps', async () => {
    const { key, plan } = await withPlan('metered', { regions: ['closed-region'] });
    const regions = ['closed-region', 'eu-de', 'eu', 'mars'];
    expect(await refusal(savePlan(ana, key, edited(plan, { regions })))).toBe(
      'invalid regions.2 plans.refusal.regionUnknown regions.3 plans.refusal.regionUnknown',
    );
    expect(await refusal(savePlan(ana, key, edited(plan, { regions: regions.slice(0, 2) })))).toBe(
      'no refusal',
    );
  });

  it('lose the approval of their prices with a changed price only, and regain it with the old one', async () => {
    const { key, plan } = await withPlan('metered', { pricesApproved: true });
    const state = async (more: Partial<SavePlan>) => {
      const [now] = await planList(ana, key.offeringId);
      return (await savePlan(ana, key, edited(now ?? plan, more))).priceState;
    };
    const dearer = plan.metrics.map((metric) => ({
      ...metric,
      amounts: [{ country: 'USA', currency: 'USD', prices: ['0.02'] }],
    }));
    expect(await state({ description: 'Other words.' })).toBe('approved');
    expect(await state({ metrics: dearer })).toBe('unapproved');
    expect(await state({ metrics: plan.metrics })).toBe('approved');
  });

  it('have their prices approved by a reviewer, as they were seen', async () => {
    const { key, plan, offeringId } = await withPlan('metered');
    const rita = await createPlatformActor('reviewer');
    const approve = (actor: Actor, seen?: Record<string, string>) =>
      inTransaction((tx) => approvePrices(tx, actor, offeringId, { seen }));
    const seen = await priceHashes(db, offeringId);
    expect(await refusal(approve(ana))).toBe('forbidden');
    expect(await refusal(approve(rita, { [plan.id]: 'other' }))).toBe('conflict');
    expect((await only(offeringId)).priceState).toBe('unapproved');
    const later = await createPlanRow(offeringId, 'subscription', { position: 1 });
    expect(await approve(rita, seen)).toBe(1);
    const approved = await only(offeringId);
    expect((await planList(ana, offeringId))[1]).toMatchObject({ id: later.id, priceState: 'unapproved' });
    expect(approved).toMatchObject({ priceState: 'approved', version: plan.version });
    expect(await approve(rita)).toBe(1);
    expect(await approve(rita)).toBe(0);
    expect(await refusal(savePlan(ana, key, edited(approved, { description: 'After.' })))).toBe('no refusal');
  });

  it('stay while deployments offer them, and their kind with them', async () => {
    const { key, plan, offeringId } = await withPlan('metered');
    const broker = await db.broker.create({
      data: {
        offeringId,
        name: 'b',
        url: 'https://broker.example',
        authScheme: 'basic',
        secretCiphertext: '',
      },
    });
    const place = { regionId: 'eu-de', brokerId: broker.id, planId: plan.id };
    await db.deployment.create({ data: { offeringId, ...place } });
    expect(await refusal(deletePlan(ana, key))).toBe('illegal_transition');
    const body = edited(plan, { kind: 'free', metrics: [] });
    expect(await refusal(savePlan(ana, key, body))).toBe('invalid kind plans.refusal.kindFixed');
    await db.deployment.deleteMany({ where: { planId: plan.id } });
    await deletePlan(ana, key);
    expect(await planList(ana, offeringId)).toEqual([]);
    expect(await refusal(deletePlan(ana, key))).toBe('not_found');
  });

  it('keep their names once limited, and everything once public', async () => {
    const { key, plan, offeringId } = await withPlan('metered');
    await db.offering.update({ where: { id: offeringId }, data: { visibility: 'limited' } });
    const renamed = edited(plan, { name: 'other' });
    expect(await refusal(savePlan(ana, key, renamed))).toBe('invalid name plans.refusal.nameFixed');
    expect(await refusal(savePlan(ana, key, edited(plan)))).toBe('no refusal');
    await db.offering.update({ where: { id: offeringId }, data: { visibility: 'public' } });
    const body = edited(plan, { version: plan.version + 1 });
    const attempts = [savePlan(ana, key, body), deletePlan(ana, key), createPlan(ana, offeringId, lite)];
    expect(await Promise.all(attempts.map(refusal))).toEqual(['forbidden', 'forbidden', 'forbidden']);
  });

  it('are not for referral services', async () => {
    expect(await refusal(createPlan(ana, await newOffering({ type: 'referral' }), lite))).toBe('forbidden');
  });

  it('stand in the order that they are put in; of two who order at once, one is told', async () => {
    const offeringId = await newOffering();
    for (const body of [lite, standard, team]) await createPlan(ana, offeringId, body);
    const before = await planList(ana, offeringId);
    const seen = before.map(({ id }) => id);
    const [a, b, c] = seen as [string, string, string];
    const outcomes = await Promise.all(
      [
        [c, a, b],
        [b, c, a],
      ].map((order) => refusal(orderPlans(ana, offeringId, { order, seen }))),
    );
    expect(outcomes.sort()).toEqual(['conflict', 'no refusal']);
    const after = await planList(ana, offeringId);
    expect([[c, a, b].join(), [b, c, a].join()]).toContain(after.map(({ id }) => id).join());
    expect(after.map(({ version }) => version)).toEqual([0, 0, 0]);
    const now = after.map(({ id }) => id);
    const refusals = [
      [a, b],
      [a, a, b],
      [a, b, randomUUID()],
    ].map((order) => refusal(orderPlans(ana, offeringId, { order, seen: now })));
    expect(await Promise.all(refusals)).toEqual(Array(3).fill('invalid order plans.refusal.order'));
    await orderPlans(ana, offeringId, { order: now, seen: now });
    expect(await db.auditEvent.count({ where: { offeringId, action: 'plan.order' } })).toBe(1);
  });

  it('are duplicated under names of their own, unapproved; the free one is not', async () => {
    const { key, plan, offeringId } = await withPlan('metered', { pricesApproved: true });
    const copies = [await duplicatePlan(ana, key), await duplicatePlan(ana, key)];
    expect(copies.map(({ name, displayName }) => [name, displayName])).toEqual([
      ['standard-2', 'Standard (2)'],
      ['standard-3', 'Standard (3)'],
    ]);
    expect(copies[0]).toMatchObject({
      metrics: plan.metrics,
      regions: plan.regions,
      priceState: 'unapproved',
    });
    expect((await planList(ana, offeringId)).map(({ name }) => name)).toEqual([
      'standard',
      'standard-2',
      'standard-3',
    ]);
    const free = await createPlan(ana, offeringId, lite);
    expect(await refusal(duplicatePlan(ana, { offeringId, planId: free.id }))).toBe('forbidden');
  });

  it('take their prices from a table: what is exported, changed and saved is stored', async () => {
    const { key, plan } = await withPlan('metered');
    const table = writePriceTable(plan.metrics, 'fr').replace('0,01', '0,02');
    const reading = readPriceTable(`${table}FRA;EUR;;0,018\r\n`, plan.metrics);
    if ('errors' in reading) throw new Error(JSON.stringify(reading.errors));
    const metrics = plan.metrics.map((metric, index) => ({
      ...metric,
      amounts: reading.amounts[index] ?? [],
    }));
    await savePlan(ana, key, edited(plan, { metrics }));
    expect((await only(key.offeringId)).metrics[0]?.amounts).toEqual([
      { country: 'USA', currency: 'USD', prices: ['0.02'] },
      { country: 'FRA', currency: 'EUR', prices: ['0.018'] },
    ]);
  });

  it('are nobody else’s, and read-only for viewers', async () => {
    const { key, plan, offeringId } = await withPlan('metered');
    const viewer = await actorFor((await createPerson({ memberships: [{ providerId, role: 'viewer' }] })).id);
    const { actor: stranger } = await createTeam();
    const attempts = (actor: Actor) =>
      Promise.all(
        [
          createPlan(actor, offeringId, team),
          savePlan(actor, key, edited(plan)),
          deletePlan(actor, key),
          duplicatePlan(actor, key),
          orderPlans(actor, offeringId, { order: [plan.id], seen: [plan.id] }),
          waiveFreePlan(actor, offeringId, { waived: true }),
          planList(actor, offeringId),
          plansPage(actor, offeringId),
        ].map(refusal),
      );
    expect(await attempts(stranger)).toEqual(Array(8).fill('not_found'));
    expect(await attempts(viewer)).toEqual([
      ...Array<string>(6).fill('forbidden'),
      'no refusal',
      'no refusal',
    ]);
    const elsewhere = { offeringId: await newOffering(), planId: plan.id };
    expect(await refusal(savePlan(ana, elsewhere, edited(plan)))).toBe('not_found');
    expect(await refusal(savePlan(ana, { offeringId, planId: randomUUID() }, edited(plan)))).toBe(
      'not_found',
    );
  });

  it('can do without a free one when a reviewer says so, once in the log', async () => {
    const offeringId = await newOffering();
    const rita = await createPlatformActor('reviewer');
    expect(await refusal(waiveFreePlan(ana, offeringId, { waived: true }))).toBe('forbidden');
    for (const waived of [true, true]) await waiveFreePlan(rita, offeringId, { waived });
    expect((await plansPage(ana, offeringId)).offering.freePlanWaived).toBe(true);
    expect(await db.auditEvent.count({ where: { offeringId, action: 'plans.waiveFree' } })).toBe(1);
  });

  it('come with regions, rates and the open price review', async () => {
    const { offeringId } = await withPlan('metered');
    const submitted = { submittedById: ana.userId, submittedName: ana.name };
    await db.review.create({ data: { offeringId, kind: 'prices', ...submitted } });
    expect(await plansPage(ana, offeringId)).toMatchObject({
      regions: [{ id: 'eu-de', names: { en: 'Frankfurt' } }],
      rates: [{ currency: 'EUR', country: 'FRA', rate: '0.92' }],
      review: { submittedName: ana.name },
    });
  });
});
