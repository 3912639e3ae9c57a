import { beforeAll, expect, it } from 'vitest';
import { actorFor, createPerson } from '../../../prisma/factories';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import type { Actor } from '../permissions';
import { liveSessions } from '../sessions/queries';
import { endOtherSessions, endOwnSession } from '../sessions/service';
import { signInWithPassword } from '../sign-in';
import { accountOf } from './queries';
import { saveAccountSchema } from './schema';
import { changePassword, saveAccount } from './service';

const PASSWORD = 'correct horse battery';
const origin = { address: '10.8.0.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Firefox/150.0' };
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

describeDatabase('an account', () => {
  let email: string;
  let actor: Actor;
  const signIn = async (password = PASSWORD) =>
    (await signInWithPassword(email, password, origin))?.sessionId;
  beforeAll(async () => {
    const person = await createPerson({ password: PASSWORD });
    email = person.email;
    actor = { ...(await actorFor(person.id)), sessionId: (await signIn())!, address: '10.8.0.2' };
  });

  it('keeps name, language, theme and time zone, and the log what changed', async () => {
    await saveAccount(actor, { timeZone: 'Asia/Tokyo', theme: 'dark' });
    await saveAccount(actor, { locale: 'fr' });
    expect(await accountOf(actor)).toMatchObject({ locale: 'fr', theme: 'dark', timeZone: 'Asia/Tokyo' });
    await saveAccount(actor, { timeZone: '' });
    expect((await accountOf(actor)).timeZone).toBeNull();
    await saveAccount(actor, { timeZone: '' });
    const where = { action: 'account.save', actorId: actor.userId };
    const events = await db.auditEvent.findMany({ where, orderBy: { id: 'asc' } });
    expect(events).toHaveLength(3);
    expect(events[2]).toMatchObject({ before: { timeZone: 'Asia/Tokyo' }, after: { timeZone: null } });
  });

  it.each([{ timeZone: 'Mars/Olympus' }, { locale: 'de' }, { theme: 'pink' }, { name: '' }, { email: 'x' }])(
    'refuses %o',
    (input) => {
      expect(saveAccountSchema.safeParse(input).success).toBe(false);
    },
  );

  it('lists its sessions in words, this one first, and ends one or all others', async () => {
    const [second, third] = [(await signIn())!, (await signIn())!];
    const listed = await liveSessions(actor);
    expect(listed[0]).toMatchObject({
      id: actor.sessionId,
      current: true,
      browser: 'Firefox',
      system: 'Linux',
    });
    expect(listed.map(({ id }) => id).sort()).toEqual([actor.sessionId, second, third].sort());
    await endOwnSession(actor, second);
    expect(await outcome(endOwnSession(actor, second))).toBe('not_found');
    await endOtherSessions(actor);
    expect((await liveSessions(actor)).map(({ id }) => id)).toEqual([actor.sessionId]);
  });

  it('does not end the sessions of others', async () => {
    const stranger = await createPerson({});
    const theirs = await db.session.create({
      data: { userId: stranger.id, expiresAt: new Date(Date.now() + 1e6) },
    });
    expect(await outcome(endOwnSession(actor, theirs.id))).toBe('not_found');
    await endOtherSessions(actor);
    expect((await db.session.findUniqueOrThrow({ where: { id: theirs.id } })).revokedAt).toBeNull();
  });

  it('gets another password from whoever knows the present one; only this session stays', async () => {
    await signIn();
    const next = 'another long password';
    expect(await outcome(changePassword(actor, { present: 'wrong', password: next }))).toBe('invalid');
    await changePassword(actor, { present: PASSWORD, password: next });
    expect((await liveSessions(actor)).map(({ id }) => id)).toEqual([actor.sessionId]);
    expect(await signIn(PASSWORD)).toBeUndefined();
    expect(await signIn(next)).toBeDefined();
  });

  it('limits guesses of the present password', async () => {
    const person = await createPerson({ password: PASSWORD });
    const guesser = await actorFor(person.id);
    for (let n = 0; n < 10; n += 1)
      await outcome(changePassword(guesser, { present: 'wrong', password: 'another long password' }));
    expect(await outcome(changePassword(guesser, { present: PASSWORD, password: 'yet another one' }))).toBe(
      'rate_limited',
    );
  });

  it('without a password has none to change', async () => {
    const person = await actorFor((await createPerson({})).id);
    expect(await outcome(changePassword(person, { present: 'x', password: 'a long password' }))).toBe(
      'forbidden',
    );
  });
});
