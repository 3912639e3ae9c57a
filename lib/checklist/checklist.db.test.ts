import { beforeAll, expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createPublishableOffering, createReleasableOffering } from '@/prisma/factories/visibility';
import type { Actor } from '../auth/permissions';
import { db } from '../db/client';
import { describeDatabase } from '../testing/database';
import { CHECKLIST_ITEMS, openRequired, progressOf } from './items';
import { factsForPage, factsOf, offeringFacts } from './queries';
import { attestItem, withdrawAttestation } from './service';

let owner: Actor;
let viewer: Actor;
let other: Actor;
let reviewer: Actor;
const providerId = () => owner.memberships[0]!.providerId;

const people = async () => {
  owner = (await createTeam('owner')).actor;
  other = (await createTeam('owner')).actor;
  reviewer = await createPlatformActor('reviewer');
  const person = await createPerson({ memberships: [{ providerId: providerId(), role: 'viewer' }] });
  viewer = await actorFor(person.id);
};

describeDatabase('offeringFacts', () => {
  beforeAll(people);

  it('reads an offering without anything', async () => {
    const { id } = await createOfferingRow({ providerId: providerId() });
    const facts = await offeringFacts(db, id);
    expect(facts).toMatchObject({
      id,
      visibility: 'draft',
      type: null,
      brokers: [],
      plans: [],
      openReviews: [],
      evidence: [],
    });
    expect(facts.access.enabledAt).toBeNull();
    for (const page of [
      'registration',
      'listing',
      'settings',
      'access',
      'plans',
      'brokers',
      'deployments',
      'content',
    ] as const) {
      expect(facts.missing[page].length, page).toBeGreaterThan(0);
    }
  });

  it('reads one with everything, moments as dates', async () => {
    const { id } = await createReleasableOffering({ providerId: providerId(), userId: owner.userId });
    const review = {
      kind: 'prices',
      submittedById: owner.userId,
      submittedName: owner.name,
      reviewOn: new Date('2026-03-03'),
    };
    await db.review.create({ data: { offeringId: id, ...review } });
    const facts = await offeringFacts(db, id);
    expect(facts.missing).toMatchObject({
      listing: [],
      settings: [],
      access: [],
      plans: [],
      brokers: [],
      deployments: [],
      content: [],
    });
    expect(facts.brokers).toMatchObject([
      { reachable: true, parity: true, compared: true, deployments: 1, latestRun: { verdict: 'pass' } },
    ]);
    expect(facts.downloads.catalogJson).toMatchObject({ current: true });
    expect(facts.openReviews).toMatchObject([{ kind: 'prices', reviewOn: new Date('2026-03-03') }]);
    for (const date of [
      facts.guidance.publishedAt,
      facts.allowList.firstSeenAt,
      facts.openReviews[0]?.submittedAt,
      facts.deployments.publishedAt,
    ]) {
      expect(Math.abs(Number(date) - Date.now())).toBeLessThan(60_000);
    }
    expect(openRequired(facts)).toEqual([]);
    expect(progressOf(CHECKLIST_ITEMS, facts).overall.percent).toBe(100);
  });

  it('notices a definition that changed after its export and comparison', async () => {
    const { id } = await createReleasableOffering({ providerId: providerId(), userId: owner.userId });
    await db.plan.updateMany({
      where: { offeringId: id, kind: 'metered' },
      data: { description: 'Something else.' },
    });
    const facts = await offeringFacts(db, id);
    expect(facts.downloads.catalogJson?.current).toBe(false);
    expect(facts.brokers[0]?.compared).toBe(false);
    expect(facts.missing.brokers).toHaveLength(1);
  });

  it('misses a deployment whose plan is no longer offered there', async () => {
    const { id } = await createPublishableOffering({ providerId: providerId() });
    await db.plan.updateMany({ where: { offeringId: id }, data: { regions: ['eu-gb'] } });
    const facts = await offeringFacts(db, id);
    expect(facts.missing.deployments).toMatchObject([{ message: { key: 'deployments.missing.notOffered' } }]);
  });

  it('reads many at once, in the order asked for, and nothing of other offerings', async () => {
    const first = await createPublishableOffering({ providerId: providerId() });
    const second = await createOfferingRow({ providerId: other.memberships[0]!.providerId });
    const facts = await factsOf(db, [second.id, crypto.randomUUID(), first.id]);
    expect(facts.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(facts[0]?.brokers).toEqual([]);
    await expect(factsForPage(other, first.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describeDatabase('attestItem', () => {
  beforeAll(people);
  const offering = () => createOfferingRow({ providerId: providerId() });

  it('keeps who and when, once, and can be taken back; both are in the audit log', async () => {
    const { id } = await offering();
    await Promise.all([attestItem(owner, id, 'develop.osbRead'), attestItem(owner, id, 'develop.osbRead')]);
    expect((await offeringFacts(db, id)).attestations).toMatchObject([
      { itemId: 'develop.osbRead', userName: owner.name },
    ]);
    await withdrawAttestation(owner, id, 'develop.osbRead');
    await withdrawAttestation(owner, id, 'develop.osbRead');
    expect((await offeringFacts(db, id)).attestations).toEqual([]);
    const audit = await db.auditEvent.findMany({ where: { offeringId: id }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['checklist.attest', 'develop.osbRead'],
      ['checklist.withdraw', 'develop.osbRead'],
    ]);
  });

  it.each([
    ['develop.hosted', 'checklist.refusal.automatic'],
    ['publish.disable', 'checklist.refusal.automatic'],
    ['define.usageDuty', 'checklist.refusal.notApplicable'],
    ['define.nothing', 'checklist.refusal.unknown'],
  ])('refuses %s', async (itemId, key) => {
    const { id } = await offering();
    const refused = { code: 'illegal_transition', userMessage: { key } };
    await expect(attestItem(owner, id, itemId)).rejects.toMatchObject(refused);
    await expect(withdrawAttestation(owner, id, itemId)).rejects.toMatchObject(refused);
    expect(await db.attestation.count({ where: { offeringId: id } })).toBe(0);
  });

  it('is for people of the provider who edit', async () => {
    const { id } = await offering();
    await expect(attestItem(viewer, id, 'develop.osbRead')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attestItem(reviewer, id, 'develop.osbRead')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attestItem(other, id, 'develop.osbRead')).rejects.toMatchObject({ code: 'not_found' });
  });
});
