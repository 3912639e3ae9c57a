import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { shiftClock } from '@/lib/core/clock';
import { db } from '@/lib/db/client';
import { planList } from '@/lib/plans/queries';
import { createPlan, deletePlan, restorePlan } from '@/lib/plans/service';
import { addEvidence, removeEvidence, restoreEvidence } from '@/lib/reviews/evidence/service';
import { describeDatabase } from '@/lib/testing/database';
import { addAccount, removeEntry, restoreEntry } from '@/lib/visibility/allow-list/service';
import { createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { pruneRemoved, UNDO_FOR } from './service';

describeDatabase('what was removed', () => {
  let ana: Actor;
  let stranger: Actor;
  let otherAccount: string;
  let providerId: string;
  beforeAll(async () => {
    const team = await createTeam();
    const other = await createTeam();
    [ana, stranger, providerId] = [team.actor, other.actor, team.provider.id];
    otherAccount = other.provider.accountId;
  });
  afterEach(() => shiftClock(0));

  const plan = { kind: 'metered' as const, displayName: 'Standard', name: 'standard' };
  const newOffering = async () => (await createOfferingRow({ providerId, registrationState: 'approved' })).id;

  it('comes back as it was: a plan under its own id, once, and with a line in the log', async () => {
    const offeringId = await newOffering();
    const { id: planId } = await createPlan(ana, offeringId, plan);
    const before = await planList(ana, offeringId);
    await deletePlan(ana, { offeringId, planId });
    expect(await planList(ana, offeringId)).toEqual([]);
    await expect(restorePlan(stranger, { offeringId, planId })).rejects.toMatchObject({ code: 'not_found' });
    await restorePlan(ana, { offeringId, planId });
    expect(await planList(ana, offeringId)).toEqual(before);
    await expect(restorePlan(ana, { offeringId, planId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.auditEvent.count({ where: { offeringId, action: 'plan.restore' } })).toBe(1);
  });

  it('stays away when something took its place, and can come back once that is gone', async () => {
    const offeringId = await newOffering();
    const { id: planId } = await createPlan(ana, offeringId, plan);
    await deletePlan(ana, { offeringId, planId });
    const second = await createPlan(ana, offeringId, plan);
    await expect(restorePlan(ana, { offeringId, planId })).rejects.toMatchObject({ code: 'invalid' });
    await deletePlan(ana, { offeringId, planId: second.id });
    expect((await restorePlan(ana, { offeringId, planId })).id).toBe(planId);
  });

  it('is forgotten after a while', async () => {
    const offeringId = await newOffering();
    const { id: planId } = await createPlan(ana, offeringId, plan);
    await deletePlan(ana, { offeringId, planId });
    shiftClock(UNDO_FOR + 1000);
    await expect(restorePlan(ana, { offeringId, planId })).rejects.toMatchObject({ code: 'not_found' });
    await pruneRemoved();
    expect(await db.removedRow.count({ where: { id: planId } })).toBe(0);
  });

  it('may be evidence or an account on the allow-list', async () => {
    const offeringId = await newOffering();
    const body = { kind: 'demo_recording' as const, title: 'Demo', url: 'https://videos.example/demo' };
    const evidence = await addEvidence(ana, offeringId, body);
    await removeEvidence(ana, offeringId, evidence.id);
    expect(await restoreEvidence(ana, offeringId, evidence.id)).toEqual(evidence);

    const entry = await addAccount(ana, offeringId, { accountId: otherAccount });
    const stored = () => db.allowListEntry.findMany({ where: { offeringId } });
    const before = await stored();
    await removeEntry(ana, offeringId, entry.id);
    await restoreEntry(ana, offeringId, entry.id);
    expect(await stored()).toEqual(before);
    await removeEntry(ana, offeringId, entry.id);
    await addAccount(ana, offeringId, { accountId: otherAccount });
    await expect(restoreEntry(ana, offeringId, entry.id)).rejects.toMatchObject({ code: 'invalid' });
  });
});
