import { beforeAll, expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { completeRegistrationColumns } from '@/prisma/factories/reviews';
import { describeDatabase } from '@/lib/testing/database';
import type { Actor } from '../../auth/permissions';
import { db } from '../../db/client';
import { commentThreads } from './queries';
import { addComment, replyToComment, resolveComment } from './service';

let owner: Actor;
let viewer: Actor;
let stranger: Actor;
let reviewer: Actor;
const field = 'registration.companyName';

const offering = async () => {
  const registration = completeRegistrationColumns();
  return createOfferingRow({ providerId: owner.memberships[0]!.providerId, registration });
};

describeDatabase('comments on fields', () => {
  beforeAll(async () => {
    owner = (await createTeam()).actor;
    stranger = (await createTeam()).actor;
    reviewer = await createPlatformActor('reviewer');
    const memberships = [{ providerId: owner.memberships[0]!.providerId, role: 'viewer' as const }];
    viewer = await actorFor((await createPerson({ memberships })).id);
  });

  it('are a conversation of both sides that can be resolved and taken up again', async () => {
    const { id } = await offering();
    const { id: commentId } = await addComment(reviewer, id, { field, body: 'Which legal form?' });
    await replyToComment(owner, id, { commentId, body: 'A limited company.' });
    await resolveComment(owner, id, { commentId, resolved: true });
    await resolveComment(reviewer, id, { commentId, resolved: true });
    expect((await commentThreads(viewer, id)).threads).toMatchObject([
      {
        field,
        href: `/offerings/${id}/registration#field-companyName`,
        side: 'platform',
        outdated: false,
        resolvedName: owner.name,
        replies: [{ body: 'A limited company.', side: 'provider', authorName: owner.name }],
      },
    ]);
    await resolveComment(reviewer, id, { commentId, resolved: false });
    expect((await commentThreads(owner, id)).threads).toMatchObject([{ resolvedAt: null }]);
    const events = await db.auditEvent.findMany({ where: { offeringId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      'comment.add',
      'comment.reply',
      'comment.resolve',
      'comment.reopen',
    ]);
  });

  it('are outdated once the field holds something else, and no longer when it holds the same again', async () => {
    const { id } = await offering();
    await addComment(reviewer, id, { field, body: 'Which legal form?' });
    const outdated = async (companyName: string) => {
      await db.registration.update({ where: { offeringId: id }, data: { companyName } });
      return (await commentThreads(owner, id)).threads[0]?.outdated;
    };
    expect(await outdated('Example Verse Ltd')).toBe(true);
    expect(await outdated('Example Verse')).toBe(false);
  });

  it('are read by viewers, written by editors and reviewers, and unknown to others', async () => {
    const { id } = await offering();
    const { id: commentId } = await addComment(owner, id, { field, body: 'Is this enough?' });
    const write = (actor: Actor) => [
      addComment(actor, id, { field, body: 'No' }),
      replyToComment(actor, id, { commentId, body: 'No' }),
      resolveComment(actor, id, { commentId, resolved: true }),
    ];
    for (const attempt of await Promise.allSettled(write(viewer)))
      expect(attempt).toMatchObject({ reason: { code: 'forbidden' } });
    for (const attempt of await Promise.allSettled(write(stranger)))
      expect(attempt).toMatchObject({ reason: { code: 'not_found' } });
    await expect(commentThreads(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.reviewComment.count({ where: { offeringId: id } })).toBe(1);
  });

  it('stay in their offering, at fields that exist', async () => {
    const [here, elsewhere] = [await offering(), await offering()];
    const { id: commentId } = await addComment(owner, here.id, { field, body: 'Here' });
    const reply = replyToComment(owner, elsewhere.id, { commentId, body: 'There' });
    await expect(reply).rejects.toMatchObject({ code: 'not_found' });
    const nowhere = addComment(owner, here.id, { field: 'registration.nothing', body: 'Where?' });
    await expect(nowhere).rejects.toMatchObject({ code: 'invalid' });
  });
});
