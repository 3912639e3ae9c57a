import { expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createPlanRow } from '@/prisma/factories/plans';
import { completeRegistrationColumns, createReviewRow, decideThrough } from '@/prisma/factories/reviews';
import { describeDatabase } from '@/lib/testing/database';
import { offeringFacts } from '../checklist/queries';
import { db } from '../db/client';
import { reviewPage } from './queries';
import { submitReviewSchema, type ReviewKind } from './schema';
import { decideSections } from './sections/service';
import { decideReview, submitReview, withdrawReview } from './service';

const setting = async () => {
  const { provider, actor } = await createTeam();
  const { id } = await createOfferingRow({
    providerId: provider.id,
    registration: completeRegistrationColumns(),
  });
  const reviewer = await createPlatformActor('reviewer');
  const submit = (kind: Exclude<ReviewKind, 'deprecation'>) =>
    submitReview(actor, id, submitReviewSchema.parse({ kind }));
  return { provider, actor, reviewer, id, submit };
};
const sentBack = { decision: 'changes_requested' as const, comment: 'Name the company.', version: 0 };
const approval = { decision: 'approved' as const, comment: '', version: 0 };

describeDatabase('what changed since the last submission', () => {
  it('is exact, field by field, and leaves out what was taken back', async () => {
    const { actor, reviewer, id, submit } = await setting();
    const first = await submit('registration');
    const page = await reviewPage(reviewer, first.id);
    expect(page.changes).toMatchObject({ previous: null, sinceLast: null, sinceSubmitted: [] });
    await decideThrough(reviewer, first.id, sentBack);
    await db.registration.update({ where: { offeringId: id }, data: { companyName: 'Example Verse Ltd' } });
    await withdrawReview(actor, id, (await submit('registration')).id);
    await db.registration.update({ where: { offeringId: id }, data: { companyUrl: 'https://verse.test' } });
    const second = await submit('registration');
    const { changes } = await reviewPage(reviewer, second.id);
    expect(changes.previous?.id).toBe(first.id);
    expect(changes.sinceLast).toEqual([
      { path: 'registration.companyName', before: 'Example Verse', after: 'Example Verse Ltd' },
      { path: 'registration.companyUrl', before: 'https://verse.example', after: 'https://verse.test' },
    ]);
  });

  it('keeps the submitted document with its hash, in the transaction of the request', async () => {
    const { id, submit } = await setting();
    const { id: reviewId } = await submit('registration');
    const { snapshot, snapshotHash } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
    expect(snapshot).toEqual(expect.arrayContaining([['registration.companyName', 'Example Verse']]));
    expect(snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { offeringId: id, action: 'review.submit' },
    });
    expect(event.after).toMatchObject({ documentHash: snapshotHash });
  });

  it('tells what changed after it was handed in', async () => {
    const { reviewer, id, submit } = await setting();
    const plan = await createPlanRow(id, 'metered');
    const review = await submit('prices');
    await db.plan.update({ where: { id: plan.id }, data: { description: 'Cheaper now.' } });
    const { changes } = await reviewPage(reviewer, review.id);
    expect(changes.sinceSubmitted).toMatchObject([
      { path: `plans.${plan.id}.description`, after: 'Cheaper now.' },
    ]);
    expect(changes.names[plan.id]).toBe(plan.displayName);
  });

  it('is unknown for requests from before documents were kept', async () => {
    const { actor, reviewer, id, submit } = await setting();
    await createReviewRow({
      offeringId: id,
      kind: 'registration',
      submittedBy: actor,
      state: 'changes_requested',
      decidedBy: reviewer,
      submittedAt: new Date('2026-01-01'),
    });
    const { changes } = await reviewPage(reviewer, (await submit('registration')).id);
    expect(changes.sinceLast).toBeNull();
  });
});

describeDatabase('deciding section by section', () => {
  const answer = (sections: string[], decision: 'approved' | 'changes_requested' | 'undecided') => ({
    sections,
    decision,
    comment: decision === 'changes_requested' ? 'Who answers at night?' : '',
  });

  it('allows the whole only what its sections say', async () => {
    const { reviewer, submit } = await setting();
    const { id } = await submit('registration');
    const refused = { code: 'invalid', extra: { fields: [{ path: 'decision' }] } };
    await expect(decideReview(reviewer, id, approval)).rejects.toMatchObject(refused);
    await decideSections(reviewer, id, answer(['company', 'offering', 'assessment'], 'approved'));
    const states = await decideSections(reviewer, id, answer(['contacts'], 'changes_requested'));
    expect(states.find((one) => one.id === 'contacts')).toMatchObject({
      decision: 'changes_requested',
      comment: 'Who answers at night?',
      decidedName: reviewer.name,
    });
    await expect(decideReview(reviewer, id, approval)).rejects.toMatchObject(refused);
    expect((await reviewPage(reviewer, id)).refusals).toMatchObject({
      approved: { key: 'reviews.sections.refusal.returned' },
      changes_requested: null,
      declined: null,
    });
    await decideSections(reviewer, id, answer(['contacts'], 'approved'));
    await expect(decideReview(reviewer, id, sentBack)).rejects.toMatchObject(refused);
    await decideReview(reviewer, id, approval);
    await expect(decideSections(reviewer, id, answer(['contacts'], 'undecided'))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('sends back with what is undecided, and begins the next round with what was approved and did not change', async () => {
    const { reviewer, id: offeringId, submit } = await setting();
    const { id } = await submit('registration');
    await decideSections(reviewer, id, answer(['company', 'offering'], 'approved'));
    await decideSections(reviewer, id, answer(['contacts'], 'changes_requested'));
    await decideReview(reviewer, id, sentBack);
    const facts = await offeringFacts(db, offeringId);
    expect(facts.returned).toMatchObject([
      { id, kind: 'registration', by: reviewer.name, comment: sentBack.comment, sections: ['contacts'] },
    ]);
    await db.registration.update({ where: { offeringId }, data: { summary: 'Says it in prose.' } });
    const second = await submit('registration');
    expect((await offeringFacts(db, offeringId)).returned).toEqual([]);
    const { sections } = await reviewPage(await createPlatformActor('reviewer'), second.id);
    expect(sections.map(({ decision, carried }) => [decision, carried])).toEqual([
      ['approved', true],
      [null, false],
      [null, false],
      [null, false],
    ]);
    expect(sections[0]?.decidedName).toBe(reviewer.name);
    const [again] = await decideSections(reviewer, second.id, answer(['company'], 'approved'));
    expect(again?.carried).toBe(false);
  });

  it('keeps asking what came back when the next attempt is taken back', async () => {
    const { actor, reviewer, id, submit } = await setting();
    const first = await submit('registration');
    await decideThrough(reviewer, first.id, sentBack);
    await withdrawReview(actor, id, (await submit('registration')).id);
    expect((await offeringFacts(db, id)).returned).toMatchObject([{ id: first.id }]);
  });

  it('is not asked of a request with one section: the decision on the whole decides it', async () => {
    const { reviewer, id, submit } = await setting();
    await createPlanRow(id, 'metered');
    const review = await submit('prices');
    const page = await reviewPage(reviewer, review.id);
    expect(page.sections).toHaveLength(1);
    expect(page.refusals).toEqual({ approved: null, changes_requested: null, declined: null });
    await decideReview(reviewer, review.id, sentBack);
  });

  it('leads whoever decided, and nobody else, on to the next request', async () => {
    const { reviewer, submit } = await setting();
    const { id } = await submit('registration');
    expect((await reviewPage(reviewer, id)).aftermath).toBeNull();
    const { nextReviewId } = await decideThrough(reviewer, id, sentBack);
    const { aftermath } = await reviewPage(reviewer, id);
    expect(aftermath).toMatchObject({ visibility: 'draft' });
    expect(aftermath?.next?.id ?? null).toBe(nextReviewId);
    expect((await reviewPage(await createPlatformActor('reviewer'), id)).aftermath).toBeNull();
  });

  it('is for reviewers from outside, and for sections that exist', async () => {
    const { actor, reviewer, submit } = await setting();
    const { id } = await submit('registration');
    const { actor: stranger } = await createTeam();
    const body = answer(['company'], 'approved');
    await expect(decideSections(actor, id, body)).rejects.toMatchObject({ code: 'not_found' });
    await expect(decideSections(stranger, id, body)).rejects.toMatchObject({ code: 'not_found' });
    const operator = await createPlatformActor('operator');
    await expect(decideSections(operator, id, body)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decideSections(reviewer, id, answer(['prices'], 'approved'))).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await db.reviewSection.count({ where: { reviewId: id } })).toBe(0);
  });
});
