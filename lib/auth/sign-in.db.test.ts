import { expect, it } from 'vitest';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../db/client';
import { inTransaction } from '../db/tx';
import { createPerson } from '../../prisma/factories';
import { newLink } from './links';
import { choosePassword, createFirstOperator } from './people';
import { endSession, signInWithOpenId, signInWithPassword } from './sign-in';

const PASSWORD = 'correct horse battery';
const from = (address: string) => ({ address, userAgent: 'test' });
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describeDatabase('signing in', () => {
  it('opens a session for the right password only, and says nothing about which part was wrong', async () => {
    const person = await createPerson({ password: PASSWORD });
    const signedIn = await signInWithPassword(person.email.toUpperCase(), PASSWORD, from('10.0.0.1'));
    expect(signedIn).toMatchObject({ id: person.id });
    expect(await signInWithPassword(person.email, 'wrong', from('10.0.0.1'))).toBeNull();
    expect(await signInWithPassword('nobody@test.example', PASSWORD, from('10.0.0.1'))).toBeNull();
  });

  it('keeps only an argon2id hash', async () => {
    const person = await createPerson({ password: PASSWORD });
    expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('stops an account after ten failures, even with the right password, and counts addresses apart', async () => {
    const person = await createPerson({ password: PASSWORD });
    for (let n = 0; n < 10; n += 1) await signInWithPassword(person.email, 'wrong', from('10.0.0.2'));
    expect(await code(signInWithPassword(person.email, PASSWORD, from('10.0.0.3')))).toBe('rate_limited');
    const other = await createPerson({ password: PASSWORD });
    expect(await signInWithPassword(other.email, PASSWORD, from('10.0.0.2'))).not.toBeNull();
  });

  it('stops an address that guesses over many accounts', async () => {
    for (let n = 0; n < 50; n += 1)
      await signInWithPassword(`guess${n}@test.example`, 'wrong', from('10.0.0.9'));
    const person = await createPerson({ password: PASSWORD });
    expect(await code(signInWithPassword(person.email, PASSWORD, from('10.0.0.9')))).toBe('rate_limited');
  });

  it('lets no disabled person in', async () => {
    const person = await createPerson({ password: PASSWORD });
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await signInWithPassword(person.email, PASSWORD, from('10.0.0.4'))).toBeNull();
    expect(await signInWithOpenId(person.email, from('10.0.0.4'))).toBeNull();
  });

  it('lets OpenID Connect in only whom the operator has added', async () => {
    const person = await createPerson({});
    expect(await signInWithOpenId(person.email, from('10.0.0.5'))).toMatchObject({ id: person.id });
    expect(await signInWithOpenId('', from('10.0.0.5'))).toBeNull();
    expect(await signInWithOpenId('stranger@test.example', from('10.0.0.5'))).toBeNull();
  });

  it('ends a session for good', async () => {
    const person = await createPerson({ password: PASSWORD });
    const { sessionId } = (await signInWithPassword(person.email, PASSWORD, from('10.0.0.6')))!;
    await endSession(sessionId);
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).revokedAt).not.toBeNull();
  });
});

describeDatabase('links', () => {
  it('make one first operator, once, also when two use the link at the same moment', async () => {
    const token = await inTransaction((tx) => newLink(tx, 'setup'));
    const use = (email: string) =>
      code(createFirstOperator(token, { name: 'First', email, password: PASSWORD }));
    const outcomes = await Promise.all([use('one@test.example'), use('two@test.example')]);
    expect(outcomes.sort()).toEqual(['done', 'not_found']);
    expect(await db.user.count({ where: { platformRoles: { has: 'operator' } } })).toBe(1);
  });

  it('set a password once and end every session', async () => {
    const person = await createPerson({ password: PASSWORD });
    await signInWithPassword(person.email, PASSWORD, from('10.1.0.1'));
    const token = await inTransaction((tx) => newLink(tx, 'password', person.id));
    await choosePassword(token, { password: 'another long password' });
    expect(await db.session.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
    expect(await signInWithPassword(person.email, 'another long password', from('10.1.0.1'))).not.toBeNull();
    expect(await code(choosePassword(token, { password: 'a third long password' }))).toBe('not_found');
  });

  it('are replaced by newer ones, expire, and are stored as hashes', async () => {
    const person = await createPerson({});
    const older = await inTransaction((tx) => newLink(tx, 'password', person.id));
    const newer = await inTransaction((tx) => newLink(tx, 'password', person.id));
    expect(await code(choosePassword(older, { password: PASSWORD }))).toBe('not_found');
    expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(newer);
    await db.oneTimeLink.updateMany({ where: { userId: person.id }, data: { expiresAt: new Date(0) } });
    expect(await code(choosePassword(newer, { password: PASSWORD }))).toBe('not_found');
  });
});
