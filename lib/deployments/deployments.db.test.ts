import { beforeEach, expect, it } from 'vitest';
import { createBrokerRow } from '@/prisma/factories/brokers';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createPlanRow } from '@/prisma/factories/plans';
import { seedReference } from '@/prisma/seeds/reference';
import { describeDatabase } from '@/lib/testing/database';
import { definedOffering } from '../brokers/test-offering';
import { db } from '../db/client';
import { deploymentsMissing } from './completeness';
import { deploymentChoices, deploymentList } from './queries';
import { createDeployment, deleteDeployment, restoreDeployment } from './service';

const setUp = async (visibility: 'draft' | 'limited' | 'public' = 'draft', atParity = true) => {
  const offering = await definedOffering({ visibility });
  const broker = await createBrokerRow(offering.offeringId, { atParity });
  const body = (regionId = 'eu-de') => ({ planId: offering.lite.id, brokerId: broker.id, regionId });
  return { ...offering, broker, body };
};

const fieldsOf = (path: string, key: string) => ({
  code: 'invalid',
  extra: { fields: [{ path, message: { key: `deployments.problem.${key}` } }] },
});

describeDatabase('deployments', () => {
  beforeEach(seedReference);

  it('adds a plan in a region, lists it in the reader’s language and removes it', async () => {
    const { actor, offeringId, body } = await setUp();
    const { id } = await createDeployment(actor, offeringId, body());
    const [deployment, ...others] = await deploymentList(actor, offeringId, { locale: 'fr' });
    expect(others).toEqual([]);
    expect(deployment).toMatchObject({
      id,
      planName: 'Lite',
      brokerName: 'Production',
      regionName: 'Francfort (eu-de)',
      publishedAt: null,
    });
    expect(deploymentsMissing([deployment!])).toEqual([]);
    await deleteDeployment(actor, offeringId, id);
    expect(await db.deployment.count({ where: { offeringId } })).toBe(0);
    const actions = (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(['deployment.create', 'deployment.delete']);
  });

  it('takes data centers and regions, but no geography, and only what is the offering’s own', async () => {
    const { actor, offeringId, body } = await setUp();
    await createDeployment(actor, offeringId, body('fra02'));
    await expect(createDeployment(actor, offeringId, body('eu'))).rejects.toMatchObject(
      fieldsOf('regionId', 'region'),
    );
    await expect(createDeployment(actor, offeringId, body('mars'))).rejects.toMatchObject(
      fieldsOf('regionId', 'region'),
    );
    const foreign = await setUp();
    const plan = createDeployment(actor, offeringId, { ...body(), planId: foreign.lite.id });
    await expect(plan).rejects.toMatchObject(fieldsOf('planId', 'plan'));
    const broker = createDeployment(actor, offeringId, { ...body(), brokerId: foreign.broker.id });
    await expect(broker).rejects.toMatchObject(fieldsOf('brokerId', 'broker'));
    await expect(createDeployment(foreign.actor, offeringId, body())).rejects.toMatchObject({
      code: 'not_found',
    });
    const { groups } = await deploymentChoices(actor, offeringId, { locale: 'en' });
    expect(groups.flatMap(({ regions }) => regions.map(({ id }) => id))).toContain('fra02');
  });

  it('keeps to the regions that the plan offers', async () => {
    const { actor, offeringId, body, lite } = await setUp();
    const refused = createDeployment(actor, offeringId, body('us-south'));
    await expect(refused).rejects.toMatchObject(fieldsOf('regionId', 'notOffered'));
    await expect(refused).rejects.toMatchObject({
      extra: { fields: [{ message: { values: { plan: 'Lite', region: 'us-south', regions: 'eu-de' } } }] },
    });
    const { id } = await createDeployment(actor, offeringId, body('fra02'));
    await db.plan.update({ where: { id: lite.id }, data: { regions: ['eu-gb'] } });
    const list = await deploymentList(actor, offeringId, { locale: 'en' });
    expect(list.map(({ offered }) => offered)).toEqual([false]);
    expect(deploymentsMissing(list)).toMatchObject([
      { path: `deployment.${id}`, message: { key: 'deployments.missing.notOffered' } },
    ]);
    await deleteDeployment(actor, offeringId, id);
    await expect(restoreDeployment(actor, offeringId, id)).rejects.toMatchObject(
      fieldsOf('regionId', 'notOffered'),
    );
    await db.plan.update({ where: { id: lite.id }, data: { regions: [] } });
    await expect(createDeployment(actor, offeringId, body())).rejects.toMatchObject(
      fieldsOf('regionId', 'noRegions'),
    );
  });

  it('lets one of two equal deployments win, also when they come at once', async () => {
    const { actor, offeringId, body } = await setUp();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => createDeployment(actor, offeringId, body())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(fieldsOf('regionId', 'taken'));
    }
    expect(await db.deployment.count({ where: { offeringId } })).toBe(1);
  });

  it('publishes at once in limited visibility, through a ready broker only, and keeps the last one', async () => {
    const ready = await setUp('limited');
    const { id } = await createDeployment(ready.actor, ready.offeringId, ready.body());
    const [deployment] = await deploymentList(ready.actor, ready.offeringId, { locale: 'en' });
    expect(deployment?.publishedAt).toBeInstanceOf(Date);
    await expect(deleteDeployment(ready.actor, ready.offeringId, id)).rejects.toMatchObject({
      code: 'requirements_unmet',
    });
    const unready = await setUp('limited', false);
    await expect(createDeployment(unready.actor, unready.offeringId, unready.body())).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ message: { key: 'brokers.missing.unreachable' } }] },
    });
  });

  it('is a revision, not an edit, once public', async () => {
    const { actor, offeringId, body } = await setUp('public');
    await expect(createDeployment(actor, offeringId, body())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is stopped by the database itself where the same plan and region meet', async () => {
    const { offeringId, broker, lite } = await setUp();
    const data = { offeringId, planId: lite.id, brokerId: broker.id, regionId: 'eu-gb' };
    await db.deployment.create({ data });
    await expect(db.deployment.create({ data })).rejects.toThrow();
    const other = await createOfferingRow({ providerId: (await definedOffering()).provider.id });
    const plan = await createPlanRow(other.id, 'free');
    await db.deployment.create({ data: { ...data, offeringId: other.id, planId: plan.id } });
  });
});
