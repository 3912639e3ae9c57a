import { expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { decideThrough } from '@/prisma/factories/reviews';
import { createReleasableOffering } from '@/prisma/factories/visibility';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { reviewPage } from './queries';
import { submitReviewSchema } from './schema';
import { submitReview, withdrawReview } from './service';

const approval = { decision: 'approved' as const, comment: 'Well done', version: 0 };

describeDatabase('a release request', () => {
  const requested = async () => {
    const { provider, actor } = await createTeam();
    const { id } = await createReleasableOffering({ providerId: provider.id, userId: actor.userId });
    const review = await submitReview(actor, id, submitReviewSchema.parse({ kind: 'release' }));
    return { actor, id, review };
  };
  const visibility = async (id: string) =>
    (await db.offering.findUniqueOrThrow({ where: { id } })).visibility;

  it('gets its dates, shows the reviewer what is met, and makes the service public', async () => {
    const { id, review } = await requested();
    expect(review.reviewOn!.getUTCDay()).toBe(2);
    expect(review.decideBy!.getTime() - review.reviewOn!.getTime()).toBe(2 * 86_400_000);
    const reviewer = await createPlatformActor('reviewer');
    const { content, refusal, refusals } = await reviewPage(reviewer, review.id);
    expect(refusal).toBeNull();
    expect(refusals.approved).toMatchObject({ key: 'reviews.sections.refusal.undecided' });
    expect(content).toMatchObject({ kind: 'release', progress: { percent: 100 } });
    await decideThrough(reviewer, review.id, approval);
    expect(await visibility(id)).toBe('public');
    const actions = await db.auditEvent.findMany({
      where: { offeringId: id, actorId: reviewer.userId },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'review.section',
      'visibility.approve_release',
      'review.approve',
    ]);
  });

  it('cannot be approved any more when what it rests on has gone', async () => {
    const { id, review } = await requested();
    const reviewer = await createPlatformActor('reviewer');
    await db.evidence.deleteMany({ where: { offeringId: id } });
    expect((await reviewPage(reviewer, review.id)).refusals.approved).toMatchObject({
      key: 'visibility.unmet',
    });
    await expect(decideThrough(reviewer, review.id, approval)).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ id: 'demoRecording' }, { id: 'testEvidence' }] },
    });
    expect(await visibility(id)).toBe('limited');
  });

  it('is either approved or withdrawn when both happen at once', async () => {
    const { actor, id, review } = await requested();
    const reviewer = await createPlatformActor('reviewer');
    const outcomes = await Promise.allSettled([
      decideThrough(reviewer, review.id, approval),
      withdrawReview(actor, id, review.id),
    ]);
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(outcomes[1 - won]).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
    expect(await visibility(id)).toBe(won === 0 ? 'public' : 'limited');
  });
});
