import { afterEach, expect, it, vi } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { serviceOn } from '@/prisma/factories/instances';
import { shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { startWorkers, stopWorkers } from '../../jobs/service';
import type { Workers } from '../../jobs/schema';
import { describeDatabase } from '../../testing/database';
import { definedOffering } from '../test-offering';
import { runStarterBroker, type StarterBroker } from '../test-starter';
import { driftNotices } from './queries';
import { watchBroker, watchDue } from './service';

const running: StarterBroker[] = [];
afterEach(async () => {
  await stopWorkers();
  shiftClock(0);
  await Promise.all(running.splice(0).map((broker) => broker.stop()));
});

const look = (brokerId: string) =>
  watchBroker({ id: '', attempt: 1, data: { brokerId }, signal: new AbortController().signal });

const watched = async () => {
  const offering = await definedOffering({ visibility: 'limited' });
  const process = await runStarterBroker(offering.catalog);
  running.push(process);
  return { ...(await serviceOn(offering, process)), process };
};

const driftOf = async (id: string) => (await db.broker.findUniqueOrThrow({ where: { id } })).drift;

describeDatabase('the contract watch', () => {
  it('raises a notice for provider and reviewer when the contract drifts, and takes it back', async () => {
    const { actor, broker, offeringId, process, standard } = await watched();
    const reviewer = await createPlatformActor('reviewer');
    await look(broker.id);
    expect(await driftOf(broker.id)).toBeNull();
    await db.plan.update({ where: { id: standard.id }, data: { name: 'renamed' } });
    await look(broker.id);
    const expected = [{ brokerId: broker.id, offeringId, drift: 'parity' }];
    expect(await driftNotices(actor)).toMatchObject(expected);
    expect(await driftNotices(reviewer)).toMatchObject(expected);
    expect(await driftNotices((await createTeam('owner')).actor)).toEqual([]);
    await db.plan.update({ where: { id: standard.id }, data: { name: standard.name } });
    await look(broker.id);
    expect(await driftNotices(actor)).toEqual([]);
    await process.stop();
    await look(broker.id);
    await look(broker.id);
    expect(await driftOf(broker.id)).toBe('unreachable');
    const told = await db.auditEvent.findMany({
      where: { subjectId: broker.id, action: { startsWith: 'broker.' } },
      select: { action: true, after: true },
      orderBy: { id: 'asc' },
    });
    expect(told.map(({ action }) => action)).toEqual(['broker.drift', 'broker.settle', 'broker.drift']);
    expect(told.map(({ after }) => (after as { kind?: string } | null)?.kind)).toEqual([
      'parity',
      undefined,
      'unreachable',
    ]);
  });

  it('looks at each broker once in the time that the operator has set', async () => {
    const { broker } = await watched();
    const looked: string[] = [];
    const note = async ({ data }: { data: { brokerId: string } }) => {
      looked.push(data.brokerId);
    };
    await startWorkers({ 'contract-watch': note } as unknown as Workers);
    await Promise.all([watchDue(), watchDue()]);
    await vi.waitFor(() => expect(looked).toContain(broker.id), { timeout: 5000 });
    shiftClock(59 * 60_000);
    await watchDue();
    shiftClock(61 * 60_000);
    await watchDue();
    await vi.waitFor(() => expect(looked.filter((id) => id === broker.id)).toHaveLength(2), {
      timeout: 5000,
    });
  });

  it('leaves drafts in peace', async () => {
    const { broker, offeringId } = await watched();
    await db.offering.update({ where: { id: offeringId }, data: { visibility: 'draft' } });
    await watchDue();
    expect(await db.broker.findUniqueOrThrow({ where: { id: broker.id } })).toMatchObject({
      watchedAt: null,
    });
  });
});
