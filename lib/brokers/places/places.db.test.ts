import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { createBrokerRow, createRunRow } from '@/prisma/factories/brokers';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { describeDatabase } from '@/lib/testing/database';
import { brokerPlaces } from './queries';

describeDatabase('where brokers and runs stand', () => {
  it('is told by id to those who may see them, and nothing of what is no such thing', async () => {
    const { provider, actor } = await createTeam('owner');
    const { id: offeringId, name: offeringName } = await createOfferingRow({ providerId: provider.id });
    const broker = await createBrokerRow(offeringId);
    const run = await createRunRow(broker, { startedById: actor.userId });
    const ids = [broker.id, run.id, randomUUID(), 'nonsense', 7, undefined];
    const place = { offeringId, offeringName, brokerId: broker.id, brokerName: broker.name };
    const expected = {
      [broker.id]: { ...place, runId: null },
      [run.id]: { ...place, runId: run.id },
    };
    expect(await brokerPlaces(await createPlatformActor('operator'), ids)).toEqual(expected);
    expect(await brokerPlaces(actor, ids)).toEqual(expected);
    expect(await brokerPlaces((await createTeam('owner')).actor, ids)).toEqual({});
  });
});
