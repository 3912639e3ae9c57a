import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '../../../prisma/factories';
import type { Actor, ProviderRole } from '../../auth/permissions';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import { membersOf } from './queries';
import { changeRole, removeMember } from './service';

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string; userMessage: { key: string } }) => `${error.code} ${error.userMessage.key}`,
  );

describeDatabase('the members of a team', () => {
  let owner: Actor;
  let providerId: string;
  beforeEach(async () => {
    const team = await createTeam('owner');
    owner = team.actor;
    providerId = team.provider.id;
  });
  const colleague = async (role: ProviderRole) =>
    actorFor((await createPerson({ memberships: [{ providerId, role }] })).id);
  const change = (actor: Actor, userId: string, role: ProviderRole) =>
    outcome(changeRole(actor, { providerId, userId }, { role }));
  const remove = (actor: Actor, userId: string) => outcome(removeMember(actor, { providerId, userId }));
  const roles = async () =>
    (await db.membership.findMany({ where: { providerId } })).map(({ role }) => role).sort();

  it('get another role by an owner, and the log says from which to which', async () => {
    const { userId } = await colleague('viewer');
    expect(await change(owner, userId, 'editor')).toBe('done');
    expect((await actorFor(userId)).memberships).toMatchObject([{ role: 'editor' }]);
    const events = await db.auditEvent.findMany({ where: { providerId } });
    expect(events).toMatchObject([
      { action: 'team.role', subjectId: userId, before: { role: 'viewer' }, after: { role: 'editor' } },
    ]);
  });

  it('are managed by owners and operators only', async () => {
    const editor = await colleague('editor');
    const viewer = await colleague('viewer');
    expect(await change(editor, viewer.userId, 'owner')).toBe('forbidden errors.role');
    expect(await change(editor, editor.userId, 'owner')).toBe('forbidden errors.role');
    expect(await remove(viewer, editor.userId)).toBe('forbidden errors.role');
    expect(await change(await createPlatformActor('operator'), viewer.userId, 'editor')).toBe('done');
    expect(await change(await createPlatformActor('reviewer'), viewer.userId, 'owner')).toBe(
      'not_found errors.notFound',
    );
  });

  it('are nobody else’s: another provider’s ids do not exist', async () => {
    const { actor: stranger } = await createTeam('owner');
    const { userId } = await colleague('viewer');
    expect(await outcome(membersOf(stranger, providerId))).toBe('not_found errors.notFound');
    expect(await change(stranger, userId, 'owner')).toBe('not_found errors.notFound');
    expect(await remove(stranger, userId)).toBe('not_found errors.notFound');
    expect(await change(owner, stranger.userId, 'viewer')).toBe('not_found errors.notFound');
    expect(await change(owner, randomUUID(), 'viewer')).toBe('not_found errors.notFound');
  });

  it('leave by themselves, whatever their role', async () => {
    const viewer = await colleague('viewer');
    expect(await remove(viewer, viewer.userId)).toBe('done');
    expect((await actorFor(viewer.userId)).memberships).toEqual([]);
    const [event] = await db.auditEvent.findMany({ where: { providerId } });
    expect(event).toMatchObject({ action: 'team.leave', before: { role: 'viewer' } });
  });

  it('keep an owner: the last one is neither demoted nor removed, nor leaves', async () => {
    expect(await change(owner, owner.userId, 'editor')).toBe('forbidden team.lastOwner');
    expect(await remove(owner, owner.userId)).toBe('forbidden team.lastOwner');
    const second = await colleague('owner');
    await db.user.update({ where: { id: second.userId }, data: { disabledAt: new Date() } });
    expect(await change(owner, owner.userId, 'editor')).toBe('forbidden team.lastOwner');
    expect(await roles()).toEqual(['owner', 'owner']);
    expect(await remove(owner, second.userId)).toBe('done');
  });

  it('keep an owner when two owners demote or remove each other at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { actor: one, provider } = await createTeam('owner');
      const person = await createPerson({ memberships: [{ providerId: provider.id, role: 'owner' }] });
      const two = await actorFor(person.id);
      const at = (userId: string) => ({ providerId: provider.id, userId });
      const outcomes = await Promise.all(
        round % 2 === 0
          ? [
              outcome(changeRole(one, at(two.userId), { role: 'viewer' })),
              outcome(changeRole(two, at(one.userId), { role: 'viewer' })),
            ]
          : [outcome(removeMember(one, at(two.userId))), outcome(removeMember(two, at(two.userId)))],
      );
      const owners = await db.membership.count({ where: { providerId: provider.id, role: 'owner' } });
      expect(outcomes).toContain('done');
      expect(owners).toBe(1);
    }
  });

  it('show since when and when they were last seen', async () => {
    const viewer = await colleague('viewer');
    const at = new Date('2026-03-03T10:00:00Z');
    await db.session.create({ data: { userId: viewer.userId, expiresAt: at, lastSeenAt: at } });
    expect(await membersOf(viewer, providerId)).toMatchObject([
      { userId: owner.userId, role: 'owner', lastSeenAt: null },
      { userId: viewer.userId, role: 'viewer', lastSeenAt: at, since: expect.any(Date) },
    ]);
  });
});
