import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../auth/permissions';
import { db } from '../../db/client';
import { describeDatabase } from '@/lib/testing/database';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import type { Visibility } from '../schema';
import { settingsDetail, settingsOf } from './queries';
import { newParameter, type SaveSettings } from './schema';
import { saveSettings } from './service';

const fresh = async (
  actor: Actor,
  change: Partial<SaveSettings> = {},
  of: { visibility?: Visibility; serviceName?: string } = {},
) => {
  const { id } = await createOfferingRow({ providerId: actor.memberships[0]!.providerId, ...of });
  return { id, body: { ...(await settingsOf(db, id)), ...change } };
};
const newName = () => `n${randomUUID().slice(0, 8)}`;
const auditOf = (offeringId: string) =>
  db.auditEvent.findMany({
    where: { offeringId },
    orderBy: { id: 'asc' },
    select: { action: true, before: true, after: true },
  });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describeDatabase('the settings', () => {
  let owner: Actor;
  beforeAll(async () => {
    owner = (await createTeam()).actor;
    await db.region.create({
      data: { id: 'eu', kind: 'geography', names: { en: 'Europe', fr: 'Europe' }, position: 0 },
    });
    await db.region.create({
      data: {
        id: 'eu-de',
        kind: 'region',
        parentId: 'eu',
        names: { en: 'Frankfurt', fr: 'Francfort' },
        position: 0,
      },
    });
    await db.region.create({
      data: {
        id: 'fra02',
        kind: 'data_center',
        parentId: 'eu-de',
        names: { en: 'FRA02', fr: 'FRA02' },
        position: 0,
      },
    });
  });

  it('save incomplete and come back as they were saved, the schema with its order and spaces', async () => {
    const parametersSchema = '{ "type": "object",\n "properties": { "zz": {}, "a": {} } }';
    const parameters = [{ ...newParameter(), name: 'size', choices: [{ value: 's', label: 'S' }] }];
    const { id, body } = await fresh(owner, {
      serviceName: newName(),
      bindable: true,
      parameters,
      parametersSchema,
      regions: ['eu-de'],
    });
    const saved = await saveSettings(owner, id, body);
    expect(saved).toEqual({ ...body, version: 1 });
    const detail = await settingsDetail(owner, id, { locale: 'fr' });
    expect(detail.settings).toEqual(saved);
    expect(detail.geographies).toEqual([
      { id: 'eu', name: 'Europe', regions: [{ id: 'eu-de', name: 'Francfort' }] },
    ]);
    const cleared = await saveSettings(owner, id, { ...saved, serviceName: '', parametersSchema: '' });
    expect(cleared).toMatchObject({ serviceName: '', parametersSchema: '' });
    expect(await db.offering.findUnique({ where: { id }, select: { serviceName: true } })).toEqual({
      serviceName: null,
    });
  });

  it('write only the changed fields to the audit log', async () => {
    const serviceName = newName();
    const { id, body } = await fresh(owner, { serviceName, bindable: true });
    const { version } = await saveSettings(owner, id, body);
    await saveSettings(owner, id, { ...body, version });
    expect(await auditOf(id)).toEqual([
      {
        action: 'settings.save',
        before: { serviceName: '', bindable: false },
        after: { serviceName, bindable: true },
      },
    ]);
  });

  it('refuse a version that is not the stored one', async () => {
    const { id, body } = await fresh(owner);
    await saveSettings(owner, id, body);
    const stale = saveSettings(owner, id, { ...body, serviceName: newName(), bindable: true });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', extra: {} });
    expect(await settingsOf(db, id)).toMatchObject({ bindable: false, serviceName: '' });
  });

  it('give a service name to one offering only: of two at once, one is told at the field', async () => {
    const serviceName = newName();
    const other = (await createTeam()).actor;
    const first = await fresh(owner, { serviceName });
    const second = await fresh(other, { serviceName });
    const outcomes = await Promise.all([
      failure(saveSettings(owner, first.id, first.body)),
      failure(saveSettings(other, second.id, second.body)),
    ]);
    const message = { key: 'offeringSettings.serviceName.taken', values: { name: serviceName } };
    expect(outcomes.filter(Boolean)).toEqual([
      expect.objectContaining({
        code: 'conflict',
        extra: { fields: [{ path: 'serviceName', message }] },
      }),
    ]);
    const [loserId, loser] = outcomes[0] ? [first.id, owner] : [second.id, other];
    expect((await settingsOf(db, loserId)).version).toBe(0);
    expect(await auditOf(loserId)).toEqual([]);
    const free = { ...(await settingsOf(db, loserId)), serviceName: newName() };
    expect((await saveSettings(loser, loserId, free)).serviceName).toBe(free.serviceName);
  });

  it('keep the service name once the offering is limited, and let the rest change', async () => {
    const serviceName = newName();
    const { id, body } = await fresh(owner, {}, { visibility: 'limited', serviceName });
    const renamed = saveSettings(owner, id, { ...body, serviceName: newName() });
    await expect(renamed).rejects.toMatchObject({
      code: 'invalid',
      extra: { fields: [{ path: 'serviceName', message: { key: 'offeringSettings.serviceName.fixed' } }] },
    });
    expect(await saveSettings(owner, id, { ...body, bindable: true })).toMatchObject({
      serviceName,
      bindable: true,
    });
  });

  it.each(['eu', 'fra02', 'mars'])('refuse %s, which is no region', async (region) => {
    const { id, body } = await fresh(owner, { regions: ['eu-de', region] });
    await expect(saveSettings(owner, id, body)).rejects.toMatchObject({
      code: 'invalid',
      extra: { fields: [{ path: 'regions', message: { values: { ids: region } } }] },
    });
  });

  it('are closed to other providers, viewers and reviewers, and once public to everybody', async () => {
    const { id, body } = await fresh(owner, { bindable: true });
    const viewer = await actorFor(
      (
        await createPerson({
          memberships: [{ providerId: owner.memberships[0]!.providerId, role: 'viewer' }],
        })
      ).id,
    );
    const stranger = (await createTeam()).actor;
    await expect(saveSettings(stranger, id, body)).rejects.toMatchObject({ code: 'not_found' });
    await expect(settingsDetail(stranger, id, { locale: 'en' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(saveSettings(viewer, id, body)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveSettings(await createPlatformActor('reviewer'), id, body)).rejects.toMatchObject({
      code: 'forbidden',
    });
    for (const visibility of ['public', 'suspended', 'deprecated', 'retired'] as const) {
      const locked = await fresh(owner, { bindable: true }, { visibility });
      await expect(saveSettings(owner, locked.id, locked.body)).rejects.toMatchObject({
        code: 'forbidden',
        userMessage: { key: 'offerings.locked' },
      });
    }
    expect(await auditOf(id)).toEqual([]);
  });
});
