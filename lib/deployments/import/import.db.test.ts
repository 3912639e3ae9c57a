import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { createTeam } from '@/prisma/factories';
import { createBrokerRow, createDeploymentRow } from '@/prisma/factories/brokers';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { describeDatabase } from '@/lib/testing/database';
import { buildCatalogJson } from '../../brokers/catalog-json';
import { definitionFor } from '../../brokers/queries';
import { definedOffering } from '../../brokers/test-offering';
import { runStarterBroker, type StarterBroker } from '../../brokers/test-starter';
import { db } from '../../db/client';
import type { ImportInput } from './schema';
import { importFromBroker, previewImport } from './service';

const running: StarterBroker[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((broker) => broker.stop()));
});

const theirCatalog = (change: object = {}) => {
  const id = randomUUID();
  const plan = (name: string, free: boolean) => ({
    id: randomUUID(),
    name,
    description: `The ${name} plan.`,
    free,
    metadata: { displayName: name, bullets: ['One', 'Two'] },
  });
  const metadata = {
    displayName: 'Their Verse',
    longDescription: 'Long. Very long.',
    supportUrl: 'https://verse.example/support',
    termsUrl: 'javascript:alert(1)',
  };
  const plans = [plan('lite', true), plan('pro', false), plan('trial', true)];
  return {
    services: [
      {
        id,
        name: `their-${id.slice(0, 8)}`,
        description: 'Their verse.',
        bindable: true,
        plan_updateable: true,
        tags: ['verse'],
        metadata,
        plans,
        ...change,
      },
    ],
  };
};

const brokerWith = async (catalog: unknown): Promise<Omit<ImportInput, 'serviceId' | 'overwrite'>> => {
  await db.installationSetting.upsert({
    where: { key: 'brokers' },
    create: { key: 'brokers', value: { allowLoopback: true } },
    update: {},
  });
  const broker = await runStarterBroker(catalog);
  running.push(broker);
  return {
    url: broker.url,
    authScheme: 'basic',
    username: broker.username,
    secret: broker.secret,
    headers: '',
  };
};

const emptyOffering = async () => {
  const { provider, actor } = await createTeam('editor');
  const offering = await createOfferingRow({
    providerId: provider.id,
    registrationState: 'approved',
    listing: { displayName: '' },
  });
  return { actor, offeringId: offering.id };
};

describeDatabase('import from a broker', () => {
  it('fills an empty draft: afterwards the broker is at parity', async () => {
    const { actor, offeringId } = await emptyOffering();
    const catalog = theirCatalog();
    const access = await brokerWith(catalog);
    const { services } = await previewImport(actor, offeringId, access);
    const rows = services[0]?.rows ?? [];
    expect(rows.filter(({ effect }) => effect === 'overwrite')).toEqual([]);
    expect(rows.filter(({ effect }) => effect === 'refused').map(({ subject }) => subject)).toEqual([
      'trial',
    ]);
    expect(await db.plan.count({ where: { offeringId } })).toBe(0);
    await importFromBroker(actor, offeringId, {
      ...access,
      serviceId: services[0]?.id ?? '',
      overwrite: false,
    });
    const [service] = catalog.services;
    const here = buildCatalogJson(await definitionFor(db, offeringId)).services[0];
    expect(here).toMatchObject({
      id: service?.id,
      name: service?.name,
      bindable: true,
      plan_updateable: true,
      tags: ['verse'],
    });
    expect(here?.plans).toMatchObject(
      service?.plans.slice(0, 2).map(({ id, name, free }) => ({ id, name, free })) ?? [],
    );
    expect(await db.listing.findUnique({ where: { offeringId } })).toMatchObject({
      displayName: 'Their Verse',
      termsUrl: '',
      version: 1,
    });
    const again = await previewImport(actor, offeringId, access);
    expect(again.services[0]?.rows.filter(({ effect }) => effect !== 'refused')).toEqual([]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { offeringId, action: 'offering.import' } });
    expect(JSON.stringify([event.before, event.after])).not.toContain(access.secret);
  });

  it('asks before it overwrites, and changes nothing until then', async () => {
    const { actor, offeringId, offering, lite } = await definedOffering();
    const catalog = theirCatalog();
    const access = await brokerWith(catalog);
    const { services } = await previewImport(actor, offeringId, access);
    const overwritten = services[0]?.rows
      .filter(({ effect }) => effect === 'overwrite')
      .map(({ subject, field }) => `${subject}.${field}`);
    expect(overwritten).toEqual(
      expect.arrayContaining(['service.name', 'service.displayName', 'service.description', 'lite.id']),
    );
    const body = { ...access, serviceId: services[0]?.id ?? '' };
    await expect(importFromBroker(actor, offeringId, { ...body, overwrite: false })).rejects.toMatchObject({
      extra: { fields: [{ path: 'overwrite', message: { key: 'importBroker.wouldOverwrite' } }] },
    });
    expect(await db.offering.findUnique({ where: { id: offeringId } })).toMatchObject({
      serviceName: offering.serviceName,
    });
    await importFromBroker(actor, offeringId, { ...body, overwrite: true });
    expect(await db.offering.findUnique({ where: { id: offeringId } })).toMatchObject({
      serviceName: catalog.services[0]?.name,
    });
    expect(await db.plan.findFirst({ where: { offeringId, name: 'lite' } })).toMatchObject({
      id: catalog.services[0]?.plans[0]?.id,
      kind: 'free',
    });
    expect(await db.plan.findUnique({ where: { id: lite.id } })).toBeNull();
  });

  it('leaves deployed plans, published offerings and other people’s names alone', async () => {
    const deployed = await definedOffering();
    const access = await brokerWith(theirCatalog({ name: deployed.offering.serviceName }));
    const { services } = await previewImport(deployed.actor, deployed.offeringId, access);
    const body = { ...access, serviceId: services[0]?.id ?? '', overwrite: true };
    const broker = await createBrokerRow(deployed.offeringId);
    await createDeploymentRow({
      offeringId: deployed.offeringId,
      planId: deployed.lite.id,
      brokerId: broker.id,
      regionId: 'eu-de',
    });
    await expect(importFromBroker(deployed.actor, deployed.offeringId, body)).rejects.toMatchObject({
      code: 'requirements_unmet',
    });
    const { actor, offeringId } = await emptyOffering();
    await expect(importFromBroker(actor, offeringId, body)).rejects.toMatchObject({
      extra: { fields: [{ message: { key: 'importBroker.taken.serviceName' } }] },
    });
    expect(await db.plan.count({ where: { offeringId } })).toBe(0);
    await db.offering.update({ where: { id: offeringId }, data: { visibility: 'limited' } });
    await expect(previewImport(actor, offeringId, access)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(previewImport(actor, deployed.offeringId, access)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('refuses ids that are no GUIDs, and says what a broken broker did', async () => {
    const { actor, offeringId } = await emptyOffering();
    const access = await brokerWith(theirCatalog({ id: 'my-service' }));
    const body = { ...access, serviceId: 'my-service', overwrite: true };
    await expect(importFromBroker(actor, offeringId, body)).rejects.toMatchObject({
      extra: { fields: [{ path: 'serviceId', message: { key: 'importBroker.serviceId' } }] },
    });
    await expect(previewImport(actor, offeringId, { ...access, secret: 'wrong' })).rejects.toMatchObject({
      code: 'upstream_failed',
      userMessage: { key: 'brokerCalls.status401' },
    });
  });
});
