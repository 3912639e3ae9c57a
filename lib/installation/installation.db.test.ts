import { expect, it } from 'vitest';
import { createPlatformActor } from '@/prisma/factories';
import { seedReference } from '@/prisma/seeds/reference';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { categories, currencyRates, installationSettings, regionTree } from './queries';
import { addCategory, addRegion, saveBrokersSetting, saveRates, saveReviewCalendar } from './service';

const names = { en: 'New', fr: 'Nouveau' };

describeDatabase('installation settings', () => {
  it('has defaults, saves under a version lock and records what changed', async () => {
    const operator = await createPlatformActor('operator');
    expect(await installationSettings(db)).toMatchObject({
      reviewWeekday: 2,
      decisionWeekday: 4,
      versions: { reviewCalendar: 0 },
    });
    await saveReviewCalendar(operator, { reviewWeekday: 3, decisionWeekday: 4, version: 0 });
    await expect(
      saveReviewCalendar(operator, { reviewWeekday: 5, decisionWeekday: 5, version: 0 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const { version } = await saveBrokersSetting(operator, { allowLoopback: true, version: 0 });
    expect(version).toBe(1);
    expect(await installationSettings(db)).toEqual({
      allowLoopbackBrokers: true,
      reviewWeekday: 3,
      decisionWeekday: 4,
      reclamationDays: 7,
      watchMinutes: 60,
      versions: { brokers: 1, reviewCalendar: 1, operation: 0 },
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: 'reviewCalendar' } });
    expect(event).toMatchObject({
      before: { reviewWeekday: 2 },
      after: { reviewWeekday: 3 },
      actorId: operator.userId,
    });
  });

  it('lets one of two first saves win', async () => {
    const operator = await createPlatformActor('operator');
    await db.installationSetting.deleteMany();
    const outcomes = await Promise.allSettled(
      [1, 2].map((day) =>
        saveReviewCalendar(operator, { reviewWeekday: day, decisionWeekday: 5, version: 0 }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is the operator’s alone', async () => {
    const reviewer = await createPlatformActor('reviewer');
    const attempts = [
      saveBrokersSetting(reviewer, { allowLoopback: true, version: 0 }),
      saveRates(reviewer, { rates: [] }),
      addCategory(reviewer, { id: 'new', names }),
      addRegion(reviewer, { id: 'new', parentId: '', names }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps rates, categories and the tree of regions', async () => {
    const operator = await createPlatformActor('operator');
    await seedReference();
    await saveRates(operator, { rates: [{ currency: 'EUR', was: '0.92', rate: '0.9' }] });
    const stale = saveRates(operator, { rates: [{ currency: 'EUR', was: '0.92', rate: '0.8' }] });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    expect((await currencyRates(db)).find(({ currency }) => currency === 'EUR')?.rate).toBe('0.9');
    await addCategory(operator, { id: 'quantum', names: { en: 'Quantum', fr: 'Quantique' } });
    expect((await categories(db, 'fr')).at(-1)).toEqual({ id: 'quantum', name: 'Quantique' });
    await expect(addCategory(operator, { id: 'quantum', names })).rejects.toMatchObject({ code: 'invalid' });
    await addRegion(operator, { id: 'eu-fr', parentId: 'eu', names: { en: 'Paris', fr: 'Paris' } });
    await addRegion(operator, { id: 'par01', parentId: 'eu-fr', names: { en: 'PAR01', fr: 'PAR01' } });
    await expect(addRegion(operator, { id: 'rack', parentId: 'par01', names })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(addRegion(operator, { id: 'x', parentId: 'nowhere', names })).rejects.toMatchObject({
      code: 'invalid',
    });
    const europe = (await regionTree(db, 'fr')).find(({ id }) => id === 'eu');
    expect(europe?.children.at(-1)).toMatchObject({
      id: 'eu-fr',
      kind: 'region',
      children: [{ id: 'par01', kind: 'data_center' }],
    });
  });
});
