import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { createPlatformActor, createTeam, createPerson, actorFor } from '@/prisma/factories';
import { createPublishableOffering, createReleasableOffering } from '@/prisma/factories/visibility';
import type { Actor } from '../auth/permissions';
import { offeringFacts } from '../checklist/queries';
import { db } from '../db/client';
import { inTransaction } from '../db/tx';
import { describeDatabase } from '../testing/database';
import { unmetRequirements } from './policy';
import { applyVisibility, changeVisibility, retireDue } from './service';

let owner: Actor;
let reviewer: Actor;
let other: Actor;

const visibilityOf = async (id: string) =>
  (await db.offering.findUniqueOrThrow({ where: { id } })).visibility;
const outcomes = async (race: Promise<unknown>[]) =>
  (await Promise.allSettled(race))
    .map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code))
    .sort();
const publish = { event: 'publish_limited', expectedVisibility: 'draft' } as const;

describeDatabase('changeVisibility', () => {
  beforeAll(async () => {
    owner = (await createTeam('owner')).actor;
    other = (await createTeam('owner')).actor;
    reviewer = await createPlatformActor('reviewer');
  });
  const providerId = () => owner.memberships[0]!.providerId;
  const publishable = () => createPublishableOffering({ providerId: providerId() });
  const releasable = () => createReleasableOffering({ providerId: providerId(), userId: owner.userId });

  it('publishes a complete draft: state, deployments and audit in one', async () => {
    const { id } = await publishable();
    expect(await changeVisibility(owner, id, publish)).toMatchObject({
      offeringId: id,
      visibility: 'limited',
    });
    expect(await visibilityOf(id)).toBe('limited');
    expect(await db.deployment.count({ where: { offeringId: id, publishedAt: null } })).toBe(0);
    const audit = await db.auditEvent.findFirstOrThrow({
      where: { offeringId: id, action: 'visibility.publish_limited' },
    });
    expect(audit).toMatchObject({ actorId: owner.userId, before: { visibility: 'draft' } });
    expect(audit.after).toMatchObject({
      visibility: 'limited',
      requirements: { listing: true, deployment: true },
    });
  });

  it('withdraws, and takes the deployments back', async () => {
    const { id } = await releasable();
    await changeVisibility(owner, id, { event: 'withdraw', expectedVisibility: 'limited' });
    expect(await visibilityOf(id)).toBe('draft');
    expect(await db.deployment.count({ where: { offeringId: id, NOT: { publishedAt: null } } })).toBe(0);
  });

  it('withdraws past instances that were confirmed, as many as there are', async () => {
    const { id } = await releasable();
    const { planId, regionId, brokerId } = await db.deployment.findFirstOrThrow({
      where: { offeringId: id },
    });
    const { accountId } = await db.provider.findUniqueOrThrow({ where: { id: providerId() } });
    const where = { offeringId: id, planId, regionId, brokerId, accountId };
    for (const one of [randomUUID(), randomUUID()])
      await db.serviceInstance.create({
        data: {
          ...where,
          id: one,
          crn: `crn:${one}`,
          createdById: owner.userId,
          name: 'Odes',
          state: 'active',
          parameters: {},
          createdBy: 'x',
          createdAt: new Date(),
        },
      });
    const withdraw = (confirmedInstances?: number) =>
      changeVisibility(owner, id, { event: 'withdraw', expectedVisibility: 'limited', confirmedInstances });
    for (const confirmed of [undefined, 1, 3])
      await expect(withdraw(confirmed)).rejects.toMatchObject({
        extra: { requirements: [{ id: 'instancesConfirmed', message: { values: { count: 2 } } }] },
      });
    await withdraw(2);
    expect(await visibilityOf(id)).toBe('draft');
  });

  it('does not withdraw while a release is asked for', async () => {
    const { id } = await releasable();
    await db.review.create({
      data: { offeringId: id, kind: 'release', submittedById: owner.userId, submittedName: owner.name },
    });
    const withdrawal = changeVisibility(owner, id, { event: 'withdraw', expectedVisibility: 'limited' });
    await expect(withdrawal).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ id: 'noOpenRelease' }] },
    });
  });

  it('lists what is missing, and changes nothing', async () => {
    const { id } = await publishable();
    await db.listing.update({ where: { offeringId: id }, data: { displayName: '' } });
    await db.broker.updateMany({ where: { offeringId: id }, data: { reachable: false } });
    await expect(changeVisibility(owner, id, publish)).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: {
        requirements: [
          { id: 'listing', href: `/offerings/${id}/listing#field-displayName` },
          { id: 'brokerReachable' },
        ],
      },
    });
    expect(await visibilityOf(id)).toBe('draft');
    expect(await db.auditEvent.count({ where: { offeringId: id } })).toBe(0);
  });

  it('asks for a new comparison when the definition changed after the last one', async () => {
    const { id } = await publishable();
    await db.listing.update({ where: { offeringId: id }, data: { shortDescription: 'Another sentence.' } });
    await expect(changeVisibility(owner, id, publish)).rejects.toMatchObject({
      extra: { requirements: [{ id: 'brokerParity' }] },
    });
  });

  it('is a conflict for who saw another state, and not found for other providers', async () => {
    const { id } = await publishable();
    await expect(
      changeVisibility(owner, id, { ...publish, expectedVisibility: 'limited' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(changeVisibility(other, id, publish)).rejects.toMatchObject({ code: 'not_found' });
    await expect(changeVisibility(reviewer, id, publish)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lets one of two simultaneous moves through', async () => {
    const { id } = await publishable();
    expect(
      await outcomes([changeVisibility(owner, id, publish), changeVisibility(owner, id, publish)]),
    ).toEqual(['conflict', 'done']);
    expect(await db.auditEvent.count({ where: { offeringId: id } })).toBe(1);
    await db.offering.update({ where: { id }, data: { visibility: 'public' } });
    const suspend = () =>
      changeVisibility(reviewer, id, {
        event: 'suspend',
        expectedVisibility: 'public',
        comment: 'Broker down',
      });
    expect(await outcomes([suspend(), suspend()])).toEqual(['conflict', 'done']);
  });

  it('evaluates the requirements behind the lock that edits take', async () => {
    const { id } = await publishable();
    let locked = () => {};
    const holds = new Promise<void>((resolve) => (locked = resolve));
    const editing = inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Offering" WHERE "id" = ${id}::uuid FOR UPDATE`;
      locked();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.listing.update({ where: { offeringId: id }, data: { displayName: '' } });
    });
    await holds;
    const move = changeVisibility(owner, id, publish);
    await expect(move).rejects.toMatchObject({ extra: { requirements: [{ id: 'listing' }] } });
    await editing;
  });

  it('suspends with a reason and restores', async () => {
    const { id } = await releasable();
    await db.offering.update({ where: { id }, data: { visibility: 'public' } });
    const suspend = (comment: string) =>
      changeVisibility(reviewer, id, { event: 'suspend', expectedVisibility: 'public', comment });
    await expect(suspend('  ')).rejects.toMatchObject({ code: 'requirements_unmet' });
    await suspend('Broker down');
    expect(await db.offering.findUniqueOrThrow({ where: { id } })).toMatchObject({
      visibility: 'suspended',
      suspensionReason: 'Broker down',
    });
    await changeVisibility(reviewer, id, {
      event: 'restore',
      expectedVisibility: 'suspended',
      comment: 'Broker is back',
    });
    expect(await db.offering.findUniqueOrThrow({ where: { id } })).toMatchObject({
      visibility: 'public',
      suspensionReason: null,
    });
  });
});

describeDatabase('applyVisibility', () => {
  beforeAll(async () => {
    owner = (await createTeam('owner')).actor;
    reviewer = await createPlatformActor('reviewer');
  });
  const releasable = () =>
    createReleasableOffering({ providerId: owner.memberships[0]!.providerId, userId: owner.userId });
  const review = () => ({ id: crypto.randomUUID(), submittedById: owner.userId });
  const apply = (actor: Actor, command: Parameters<typeof applyVisibility>[2]) =>
    inTransaction((tx) => applyVisibility(tx, actor, command));

  it('releases an offering that meets everything, with its announcement', async () => {
    const { id } = await releasable();
    expect(unmetRequirements('approve_release', await offeringFacts(db, id))).toEqual([]);
    await apply(reviewer, { offeringId: id, event: 'approve_release', comment: '', review: review() });
    expect(await visibilityOf(id)).toBe('public');
    expect(await db.announcement.findUniqueOrThrow({ where: { offeringId: id } })).toMatchObject({
      state: 'released',
    });
  });

  it('wants two different people', async () => {
    const { id } = await releasable();
    const own = { id: crypto.randomUUID(), submittedById: reviewer.userId };
    const release = apply(reviewer, { offeringId: id, event: 'approve_release', comment: '', review: own });
    await expect(release).rejects.toMatchObject({ extra: { requirements: [{ id: 'twoPeople' }] } });
  });

  it('falls back when a fact no longer holds', async () => {
    const { id } = await releasable();
    await db.broker.updateMany({ where: { offeringId: id }, data: { catalogHash: 'd'.repeat(64) } });
    const release = apply(reviewer, {
      offeringId: id,
      event: 'approve_release',
      comment: '',
      review: review(),
    });
    await expect(release).rejects.toMatchObject({
      extra: { requirements: [{ id: 'conformance' }, { id: 'checklist' }] },
    });
  });

  it('deprecates with 90 days of notice, and the platform retires on the end date', async () => {
    const { id } = await releasable();
    await db.offering.update({ where: { id }, data: { visibility: 'public' } });
    const day = (days: number) => new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000);
    const deprecate = (days: number) =>
      apply(reviewer, {
        offeringId: id,
        event: 'deprecate',
        comment: '',
        review: review(),
        noticeOn: day(1),
        endOfServiceOn: day(days),
      });
    await expect(deprecate(90)).rejects.toMatchObject({ extra: { requirements: [{ id: 'endDate' }] } });
    await deprecate(91);
    expect(await retireDue()).toBe(0);
    await db.offering.update({ where: { id }, data: { endOfServiceOn: day(0) } });
    expect(await outcomes([retireDue(), retireDue()])).toEqual(['done', 'done']);
    expect(await visibilityOf(id)).toBe('retired');
    expect(
      await db.auditEvent.findMany({ where: { offeringId: id, action: 'visibility.retire' } }),
    ).toMatchObject([{ actorId: null }]);
  });

  it('takes a referral the short way', async () => {
    const person = await createPerson({
      memberships: [{ providerId: owner.memberships[0]!.providerId, role: 'editor' }],
    });
    const editor = await actorFor(person.id);
    const { id } = await createPublishableOffering({
      providerId: owner.memberships[0]!.providerId,
      type: 'referral',
    });
    await db.listing.update({ where: { offeringId: id }, data: { siteUrl: 'https://company.example' } });
    const command = {
      offeringId: id,
      event: 'approve_referral',
      comment: '',
      review: { id, submittedById: editor.userId },
    } as const;
    await expect(apply(editor, command)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await apply(reviewer, command)).toMatchObject({ visibility: 'public' });
  });
});
