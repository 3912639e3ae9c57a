import { TOTP, Secret } from 'otpauth';
import { beforeEach, expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor } from '../../../prisma/factories';
import { now, shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import type { Actor } from '../permissions';
import { signInWithPassword } from '../sign-in';
import { twoFactorOf } from './queries';
import {
  beginTwoFactor,
  confirmTwoFactor,
  disableTwoFactor,
  renewRecoveryCodes,
  resetTwoFactor,
} from './service';

const PASSWORD = 'correct horse battery';
const STEP = 30_000;
const origin = { address: '10.9.0.1', userAgent: 'test' };
const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => (value === null ? 'refused' : 'done'),
    (error: { code: string; userMessage: { key: string }; extra: { fields?: { path: string }[] } }) =>
      `${error.code} ${error.extra.fields?.[0]?.path ?? error.userMessage.key}`,
  );

describeDatabase('two-factor', () => {
  let actor: Actor;
  let secret: string;
  let codes: string[];
  let elapsed = 0;
  /** The code of the next time step, to which the clock moves. */
  const nextCode = () => {
    shiftClock((elapsed += STEP));
    return codeAt(secret, now());
  };
  const signIn = (code?: string, password = PASSWORD) =>
    outcome(signInWithPassword(actor.email, password, origin, code));

  beforeEach(async () => {
    actor = { ...(await actorFor((await createPerson({ password: PASSWORD })).id)), address: '10.9.0.2' };
    ({ secret } = await beginTwoFactor(actor, { present: PASSWORD }));
    ({ codes } = await confirmTwoFactor(actor, { code: nextCode() }));
  });

  it('asks for the code after the right password only', async () => {
    expect(await signIn()).toBe('unauthenticated auth.signIn.codeRequired');
    expect(await signIn('000000')).toBe('unauthenticated auth.signIn.codeRefused');
    expect(await signIn(undefined, 'wrong')).toBe('refused');
    expect(await signIn(nextCode(), 'wrong')).toBe('refused');
    expect(await signIn(nextCode())).toBe('done');
  });

  it('takes each time step once, also when two come at the same moment, and none before it', async () => {
    const code = nextCode();
    const both = await Promise.all([signIn(code), signIn(code)]);
    expect(both.filter((one) => one === 'done')).toHaveLength(1);
    expect(await signIn(code)).toBe('unauthenticated auth.signIn.codeRefused');
    expect(await signIn(codeAt(secret, new Date(now().getTime() - STEP)))).toBe(
      'unauthenticated auth.signIn.codeRefused',
    );
    expect(await signIn(nextCode())).toBe('done');
  });

  it('takes each of ten recovery codes once, in any spelling', async () => {
    expect(new Set(codes).size).toBe(10);
    expect(await signIn(codes[0]!.toUpperCase().replace('-', ' '))).toBe('done');
    expect(await signIn(codes[0])).toBe('unauthenticated auth.signIn.codeRefused');
    expect(await twoFactorOf(actor)).toMatchObject({ on: true, codesLeft: 9 });
    const other = await createPerson({ password: PASSWORD });
    expect(codes).not.toContain(other.id);
  });

  it('limits guesses as those of passwords, and the right password alone does not clear the count', async () => {
    for (let n = 0; n < 10; n += 1) {
      await signIn();
      await signIn('000000');
    }
    expect(await signIn(nextCode())).toBe('rate_limited errors.rateLimited');
  });

  it('keeps the secret encrypted and the codes as hashes, and tells the log neither', async () => {
    const kept = JSON.stringify([
      await db.twoFactor.findMany(),
      await db.recoveryCode.findMany(),
      (await db.auditEvent.findMany()).map(({ before, after, comment }) => [before, after, comment]),
    ]);
    for (const hidden of [secret, ...codes]) expect(kept).not.toContain(hidden);
  });

  it('is switched off, and gets new recovery codes, with password and code together', async () => {
    const attempt = (present: string, code: string) => outcome(disableTwoFactor(actor, { present, code }));
    expect(await attempt('wrong', nextCode())).toBe('invalid present');
    expect(await attempt(PASSWORD, '000000')).toBe('invalid code');
    const renewed = await renewRecoveryCodes(actor, { present: PASSWORD, code: nextCode() });
    expect(await signIn(codes[1])).toBe('unauthenticated auth.signIn.codeRefused');
    expect(await attempt(PASSWORD, renewed.codes[0]!)).toBe('done');
    expect(await signIn()).toBe('done');
    expect(await attempt(PASSWORD, nextCode())).toBe('illegal_transition twoFactor.isOff');
  });

  it('is not replaced while it is on, and does nothing before it is confirmed', async () => {
    expect(await outcome(beginTwoFactor(actor, { present: PASSWORD }))).toBe(
      'illegal_transition twoFactor.isOn',
    );
    const person = await createPerson({ password: PASSWORD });
    const fresh = await actorFor(person.id);
    expect(await outcome(beginTwoFactor(fresh, { present: 'wrong' }))).toBe('invalid present');
    await beginTwoFactor(fresh, { present: PASSWORD });
    expect(await outcome(confirmTwoFactor(fresh, { code: '000000' }))).toBe('invalid code');
    expect(await outcome(signInWithPassword(person.email, PASSWORD, origin))).toBe('done');
  });

  it('is reset by the operator only, who is in the log', async () => {
    expect(() => resetTwoFactor(actor, actor.userId)).toThrow('forbidden');
    await resetTwoFactor(await createPlatformActor('operator'), actor.userId);
    expect(await signIn()).toBe('done');
    expect(await db.auditEvent.count({ where: { action: 'twoFactor.reset', subjectId: actor.userId } })).toBe(
      1,
    );
  });
});
