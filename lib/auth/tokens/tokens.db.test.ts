import { beforeAll, expect, it, vi } from 'vitest';
import { actorFor, createPerson, createTeam } from '../../../prisma/factories';
import { now, shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import type { Actor } from '../permissions';
import { tokenActor } from './bearer';
import { liveTokens } from './queries';
import { createToken, revokeToken } from './service';

vi.mock('next/headers', () => ({ headers: async () => new Headers() }));

const DAY = 86_400_000;
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string; userMessage: { key: string } }) => `${error.code} ${error.userMessage.key}`,
  );

describeDatabase('personal access tokens', () => {
  let owner: Actor;
  beforeAll(async () => {
    owner = (await createTeam('owner')).actor;
  });
  const create = (actor = owner) =>
    createToken(actor, { name: 'Pipeline', scopes: ['read', 'write'], expiresInDays: 30 });

  it('act for their person with today’s roles and their own scopes', async () => {
    const { secret } = await create();
    expect(secret).toMatch(/^pwb_[\w-]{43}$/);
    expect(await tokenActor(secret)).toMatchObject({
      userId: owner.userId,
      sessionId: null,
      tokenScopes: ['read', 'write'],
      memberships: [{ role: 'owner' }],
    });
    await db.membership.updateMany({ where: { userId: owner.userId }, data: { role: 'viewer' } });
    expect((await tokenActor(secret)).memberships).toMatchObject([{ role: 'viewer' }]);
  });

  it('are kept as hashes: neither the table, the list nor the log knows one', async () => {
    const { secret } = await create();
    const kept = [
      await db.personalAccessToken.findMany(),
      await liveTokens(owner),
      (await db.auditEvent.findMany({ where: { subjectType: 'token' } })).map(({ after }) => after),
    ];
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('stop when they expire, are revoked, or their person may not sign in, and say which', async () => {
    expect(await outcome(tokenActor('pwb_nothing'))).toBe('unauthenticated tokens.unknown');
    const { id, secret } = await create();
    shiftClock(30 * DAY + 1_000);
    try {
      expect(await outcome(tokenActor(secret))).toBe('unauthenticated tokens.expired');
      expect((await liveTokens(owner)).map((one) => one.id)).not.toContain(id);
    } finally {
      shiftClock(0);
    }
    await revokeToken(owner, id);
    expect(await outcome(tokenActor(secret))).toBe('unauthenticated tokens.revoked');
    expect(await outcome(revokeToken(owner, id))).toBe('not_found errors.notFound');

    const leaver = await actorFor((await createPerson({})).id);
    const theirs = await create(leaver);
    await db.user.update({ where: { id: leaver.userId }, data: { disabledAt: now() } });
    expect(await outcome(tokenActor(theirs.secret))).toBe('unauthenticated tokens.disabled');
  });

  it('belong to one person: nobody else lists or revokes them', async () => {
    const { id, secret } = await create();
    const stranger = await actorFor((await createPerson({})).id);
    expect(await liveTokens(stranger)).toEqual([]);
    expect(await outcome(revokeToken(stranger, id))).toBe('not_found errors.notFound');
    expect(await outcome(tokenActor(secret))).toBe('done');
  });

  it('note their last use at most every five minutes', async () => {
    const { id, secret } = await create();
    const lastUse = async () =>
      (await db.personalAccessToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
    await tokenActor(secret);
    const first = await lastUse();
    expect(first).not.toBeNull();
    shiftClock(60_000);
    await tokenActor(secret);
    expect(await lastUse()).toEqual(first);
    shiftClock(6 * 60_000);
    await tokenActor(secret);
    shiftClock(0);
    expect((await lastUse())!.getTime()).toBeGreaterThan(first!.getTime());
  });

  it('are limited in number', async () => {
    const collector = await actorFor((await createPerson({})).id);
    for (let n = 0; n < 50; n += 1) await create(collector);
    expect(await outcome(create(collector))).toBe('forbidden tokens.tooMany');
  });
});
