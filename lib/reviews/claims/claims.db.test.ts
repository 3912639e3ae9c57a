import { afterEach, expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createReviewRow, decideThrough } from '@/prisma/factories/reviews';
import { describeDatabase } from '@/lib/testing/database';
import { shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { reviewPage } from '../queries';
import { CLAIM_MINUTES } from './policy';
import { claimReview, unclaimReview } from './service';

const open = async (submittedAt?: Date) => {
  const { provider, actor } = await createTeam();
  const { id: offeringId } = await createOfferingRow({ providerId: provider.id });
  const row = await createReviewRow({ offeringId, kind: 'announcement', submittedBy: actor, submittedAt });
  return { actor, offeringId, id: row.id };
};
const reviewers = () => Promise.all([createPlatformActor('reviewer'), createPlatformActor('reviewer')]);

describeDatabase('taking a request', () => {
  afterEach(() => shiftClock(0));

  it('has one winner when two reviewers reach for it at once', async () => {
    const { id, offeringId } = await open();
    const both = await reviewers();
    const outcomes = await Promise.allSettled(both.map((reviewer) => claimReview(reviewer, id)));
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(outcomes[1 - won]).toMatchObject({
      status: 'rejected',
      reason: { code: 'conflict', userMessage: { values: { name: both[won]!.name } } },
    });
    expect((await reviewPage(both[1 - won]!, id)).claim).toMatchObject({ userId: both[won]!.userId });
    expect(await db.auditEvent.count({ where: { offeringId, action: 'review.claim' } })).toBe(1);
  });

  it('runs out by itself, is renewed without a word, and can be given back', async () => {
    const { id, offeringId } = await open();
    const [rita, raj] = await reviewers();
    await claimReview(rita, id);
    await claimReview(rita, id);
    shiftClock((CLAIM_MINUTES - 1) * 60_000);
    await expect(claimReview(raj, id)).rejects.toMatchObject({ code: 'conflict' });
    shiftClock((CLAIM_MINUTES + 1) * 60_000);
    expect((await reviewPage(raj, id)).claim).toBeNull();
    await claimReview(raj, id);
    await unclaimReview(rita, id);
    expect((await reviewPage(rita, id)).claim).toMatchObject({ userId: raj.userId });
    await unclaimReview(raj, id);
    expect((await reviewPage(rita, id)).claim).toBeNull();
    expect(await db.auditEvent.count({ where: { offeringId, action: 'review.claim' } })).toBe(2);
  });

  it('keeps others from being led to it, and from nothing else', async () => {
    const taken = await open(new Date('2020-01-01'));
    const first = await open(new Date('2020-01-02'));
    const [rita, raj] = await reviewers();
    await claimReview(rita, taken.id);
    await db.announcement.updateMany({
      where: { offeringId: { in: [taken.offeringId, first.offeringId] } },
      data: { state: 'submitted' },
    });
    const body = { decision: 'approved' as const, comment: '', version: 0 };
    const { nextReviewId } = await decideThrough(raj, first.id, body);
    expect(nextReviewId).not.toBe(taken.id);
    await decideThrough(raj, taken.id, body);
    await expect(claimReview(rita, taken.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is for reviewers from outside', async () => {
    const { actor, id } = await open();
    const operator = await createPlatformActor('operator');
    await expect(claimReview(actor, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(claimReview(operator, id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
