import { expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createPlanRow } from '@/prisma/factories/plans';
import { completeRegistrationColumns, createReviewRow, decideThrough } from '@/prisma/factories/reviews';
import { describeDatabase } from '@/lib/testing/database';
import type { Actor } from '../auth/permissions';
import { db } from '../db/client';
import { reviewDetail, reviewQueue } from './queries';
import { submitReviewSchema, reviewQuerySchema, type DecideReview, type SubmitReviewInput } from './schema';
import { decideReview, submitReview, withdrawReview } from './service';

const submit = (actor: Actor, offeringId: string, input: SubmitReviewInput) =>
  submitReview(actor, offeringId, submitReviewSchema.parse(input));

const decision = (more: Partial<DecideReview> = {}): DecideReview => ({
  decision: 'approved',
  comment: '',
  version: 0,
  ...more,
});
const sentBack = decision({ decision: 'changes_requested', comment: 'Name a security contact.' });

/** A provider whose complete registration can be submitted. */
const registering = async () => {
  const team = await createTeam();
  const registration = completeRegistrationColumns();
  const offering = await createOfferingRow({ providerId: team.provider.id, registration });
  return { ...team, offeringId: offering.id };
};

const registrationState = async (offeringId: string) =>
  (await db.registration.findUniqueOrThrow({ where: { offeringId } })).state;

describeDatabase('asking for a decision', () => {
  it('hands the registration over, records it and takes it back', async () => {
    const { actor, offeringId } = await registering();
    const review = await submit(actor, offeringId, { kind: 'registration', note: 'Our first service' });
    expect(review).toMatchObject({ state: 'open', submittedName: actor.name, version: 0 });
    expect(await registrationState(offeringId)).toBe('submitted');
    const events = await db.auditEvent.findMany({ where: { offeringId, action: 'review.submit' } });
    expect(events).toMatchObject([
      { actorId: actor.userId, comment: 'Our first service', after: { kind: 'registration' } },
    ]);
    await withdrawReview(actor, offeringId, review.id);
    expect(await registrationState(offeringId)).toBe('draft');
    await expect(withdrawReview(actor, offeringId, review.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps one open request of a kind per offering, also when two people ask at once', async () => {
    const { actor, offeringId } = await registering();
    await createPlanRow(offeringId, 'subscription');
    const both = await Promise.allSettled([1, 2].map(() => submit(actor, offeringId, { kind: 'prices' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.review.count({ where: { offeringId } })).toBe(1);
    await submit(actor, offeringId, { kind: 'registration' });
  });

  it('refuses what is not ready, and changes nothing', async () => {
    const { provider, actor } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id });
    const unmet = { code: 'requirements_unmet' };
    await expect(submit(actor, id, { kind: 'registration' })).rejects.toMatchObject(unmet);
    await expect(submit(actor, id, { kind: 'prices' })).rejects.toMatchObject(unmet);
    await expect(submit(actor, id, { kind: 'announcement' })).rejects.toMatchObject(unmet);
    await expect(submit(actor, id, { kind: 'release' })).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await db.offering.update({ where: { id }, data: { visibility: 'limited' } });
    const release = await submit(actor, id, { kind: 'release' }).catch((error: unknown) => error);
    expect(release).toMatchObject(unmet);
    expect(
      (release as { extra: { requirements: { id: string }[] } }).extra.requirements.map((one) => one.id),
    ).toEqual(expect.arrayContaining(['listing', 'checklist', 'demoRecording']));
    expect(await db.review.count({ where: { offeringId: id } })).toBe(0);
    expect(await registrationState(id)).toBe('draft');
  });

  it('is for the provider’s editors only', async () => {
    const { provider, offeringId } = await registering();
    const viewer = await actorFor(
      (await createPerson({ memberships: [{ providerId: provider.id, role: 'viewer' }] })).id,
    );
    const reviewer = await createPlatformActor('reviewer');
    const { actor: stranger } = await createTeam();
    const ask = (actor: Actor) => submit(actor, offeringId, { kind: 'registration' });
    await expect(ask(viewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(stranger)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('asks for the end of a service with its dates', async () => {
    const { provider, actor } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'public' });
    const payload = { noticeOn: '2099-01-01', endOfServiceOn: '2099-04-01' };
    const issue = (path: string) => ({ code: 'invalid', extra: { fields: [{ path }] } });
    const past = submit(actor, id, { kind: 'deprecation', payload: { ...payload, noticeOn: '2020-01-01' } });
    await expect(past).rejects.toMatchObject(issue('payload.noticeOn'));
    const self = submit(actor, id, { kind: 'deprecation', payload: { ...payload, replacementId: id } });
    await expect(self).rejects.toMatchObject(issue('payload.replacementId'));
    expect(
      submitReviewSchema.safeParse({
        kind: 'deprecation',
        payload: { ...payload, endOfServiceOn: '2099-03-31' },
      }).success,
    ).toBe(false);
    const review = await submit(actor, id, { kind: 'deprecation', payload });
    await decideThrough(await createPlatformActor('reviewer'), review.id, decision());
    expect(await db.offering.findUniqueOrThrow({ where: { id } })).toMatchObject({
      visibility: 'deprecated',
      noticeOn: new Date('2099-01-01'),
      endOfServiceOn: new Date('2099-04-01'),
    });
  });
});

describeDatabase('deciding', () => {
  const open = async () => {
    const team = await registering();
    const review = await submit(team.actor, team.offeringId, { kind: 'registration' });
    return { ...team, review };
  };

  it('gives two simultaneous approvals one result and one conflict', async () => {
    const { review, offeringId } = await open();
    const reviewers = await Promise.all([createPlatformActor('reviewer'), createPlatformActor('reviewer')]);
    const outcomes = await Promise.allSettled(
      reviewers.map((actor) => decideThrough(actor, review.id, decision())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect(await registrationState(offeringId)).toBe('approved');
    expect(await db.offering.findUniqueOrThrow({ where: { id: offeringId } })).toMatchObject({
      type: 'integrated_billing',
    });
    expect(await db.auditEvent.count({ where: { offeringId, action: 'review.approve' } })).toBe(1);
  });

  it('refuses one’s own request, one’s own company’s, and everybody but reviewers', async () => {
    const { provider, review, actor } = await open();
    const editor = {
      memberships: [{ providerId: provider.id, role: 'editor' as const }],
      platformRoles: ['reviewer' as const],
    };
    const member = await actorFor((await createPerson(editor)).id);
    const self: Actor = { ...actor, platformRoles: ['reviewer'], memberships: [] };
    const refused = (key: string) => ({ code: 'forbidden', userMessage: { key } });
    await expect(decideReview(self, review.id, decision())).rejects.toMatchObject(
      refused('reviews.refusal.own'),
    );
    await expect(decideReview(member, review.id, decision())).rejects.toMatchObject(
      refused('reviews.refusal.member'),
    );
    const operator = await createPlatformActor('operator');
    await expect(decideReview(operator, review.id, decision())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decideReview(actor, review.id, decision())).rejects.toMatchObject({ code: 'not_found' });
    const { actor: stranger } = await createTeam();
    await expect(decideReview(stranger, review.id, decision())).rejects.toMatchObject({ code: 'not_found' });
    await expect(reviewDetail(stranger, review.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reviewQueue(actor, reviewQuerySchema.parse({}))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('lets the provider try again after changes were requested, with what was said before', async () => {
    const { actor, offeringId, review } = await open();
    const reviewer = await createPlatformActor('reviewer');
    await decideThrough(reviewer, review.id, sentBack);
    expect(await registrationState(offeringId)).toBe('changes_requested');
    const second = await submit(actor, offeringId, { kind: 'registration' });
    const { earlier } = await reviewDetail(reviewer, second.id);
    expect(earlier).toMatchObject([{ id: review.id, state: 'changes_requested', comment: sentBack.comment }]);
    await decideThrough(reviewer, second.id, decision());
    expect(await registrationState(offeringId)).toBe('approved');
  });

  it('refuses a stale version and a decided request', async () => {
    const { review } = await open();
    const reviewer = await createPlatformActor('reviewer');
    await expect(decideReview(reviewer, review.id, decision({ version: 3 }))).rejects.toMatchObject({
      code: 'conflict',
    });
    await decideThrough(reviewer, review.id, sentBack);
    const late = decideReview(reviewer, review.id, decision({ version: 1 }));
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      userMessage: { key: 'reviews.problem.already.changes_requested' },
    });
  });

  it('approves the prices that were submitted and no others', async () => {
    const { actor, offeringId } = await registering();
    const reviewer = await createPlatformActor('reviewer');
    const plan = await createPlanRow(offeringId, 'metered');
    const review = await submit(actor, offeringId, { kind: 'prices' });
    await db.plan.update({ where: { id: plan.id }, data: { pricesHash: 'changed meanwhile' } });
    await expect(decideThrough(reviewer, review.id, decision())).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.review.findUniqueOrThrow({ where: { id: review.id } })).toMatchObject({
      state: 'open',
      version: 0,
    });
    await db.plan.update({ where: { id: plan.id }, data: { pricesHash: plan.pricesHash } });
    await decideThrough(reviewer, review.id, decision());
    const { pricesApprovedHash } = await db.plan.findUniqueOrThrow({ where: { id: plan.id } });
    expect(pricesApprovedHash).toBe(plan.pricesHash);
    await expect(submit(actor, offeringId, { kind: 'prices' })).rejects.toMatchObject({
      code: 'illegal_transition',
    });
  });

  it('leaves a release undecided while its requirements are not met', async () => {
    const { provider, actor } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'limited' });
    const { id: reviewId } = await createReviewRow({ offeringId: id, kind: 'release', submittedBy: actor });
    const reviewer = await createPlatformActor('reviewer');
    await expect(decideThrough(reviewer, reviewId, decision())).rejects.toMatchObject({
      code: 'requirements_unmet',
    });
    expect(await db.review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({ state: 'open' });
    await decideThrough(reviewer, reviewId, sentBack);
    expect(await db.offering.findUniqueOrThrow({ where: { id } })).toMatchObject({ visibility: 'limited' });
  });

  it('never turns an announcement down for good', async () => {
    const { provider, actor } = await createTeam();
    const { id } = await createOfferingRow({ providerId: provider.id, announcement: { state: 'submitted' } });
    const { id: reviewId } = await createReviewRow({
      offeringId: id,
      kind: 'announcement',
      submittedBy: actor,
    });
    const reviewer = await createPlatformActor('reviewer');
    const declined = decision({ decision: 'declined', comment: 'No.' });
    await expect(decideReview(reviewer, reviewId, declined)).rejects.toMatchObject({ code: 'invalid' });
    await decideThrough(reviewer, reviewId, decision());
    expect(await db.announcement.findUniqueOrThrow({ where: { offeringId: id } })).toMatchObject({
      state: 'approved',
    });
  });
});

describeDatabase('the worklist', () => {
  it('shows what waits longest first, page by page, and leads on after a decision', async () => {
    const reviewer = await createPlatformActor('reviewer');
    const { provider, actor } = await createTeam();
    const rows = [];
    for (let day = 1; day <= 5; day += 1) {
      const { id: offeringId } = await createOfferingRow({ providerId: provider.id, visibility: 'limited' });
      const submittedAt = new Date(Date.UTC(2026, 0, day));
      rows.push(
        await createReviewRow({
          offeringId,
          kind: day === 3 ? 'prices' : 'release',
          submittedBy: actor,
          submittedAt,
        }),
      );
    }
    const page = (more: object) => reviewQueue(reviewer, reviewQuerySchema.parse({ limit: '2', ...more }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows: part, nextCursor } = await page({ cursor });
      seen.push(...part.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect((await page({ kind: 'prices' })).rows).toMatchObject([
      { id: rows[2]!.id, providerName: provider.name },
    ]);
    const { nextReviewId } = await decideThrough(reviewer, rows[0]!.id, sentBack);
    expect(nextReviewId).toBe(rows[1]!.id);
    expect((await page({ state: 'changes_requested' })).rows).toMatchObject([
      { id: rows[0]!.id, decidedName: reviewer.name },
    ]);
  });
});
