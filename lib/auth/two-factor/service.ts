import 'server-only';
import { toString as drawQr } from 'qrcode';
import { recordAudit } from '../../audit/service';
import { now } from '../../core/clock';
import { illegalTransition, invalid, notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { limited, provePassword } from '../account/prove';
import type { PresentPassword } from '../account/schema';
import type { Actor } from '../permissions';
import { assertPermission } from '../scope';
import { encrypt } from '../secrets';
import { replaceRecoveryCodes } from './recovery';
import type { NewTwoFactor, RecoveryCodes } from './schema';
import { spendSecondFactor } from './spend';
import { newTotpSecret, totpUri } from './totp';

const audit = (tx: Tx, actor: Actor, action: { action: string }, userId = actor.userId) =>
  recordAudit(tx, actor, { ...action, subjectType: 'user', subjectId: userId });

const proveCode = (actor: Actor, code: string) =>
  limited(
    actor,
    () => inTransaction((tx) => spendSecondFactor(tx, actor, code)),
    () => invalid([{ path: 'code', message: { key: 'twoFactor.wrongCode' } }]),
  );

const assertState = async (actor: Actor, on: boolean) => {
  const factor = await db.twoFactor.findUnique({ where: { userId: actor.userId } });
  if (Boolean(factor?.confirmedAt) !== on)
    throw illegalTransition({ key: on ? 'twoFactor.isOff' : 'twoFactor.isOn' });
};

/**
 * A new secret for an authenticator application, stored encrypted; it counts only once it is confirmed.
 * @throws invalid at `present`, illegal_transition when two-factor is on, rate_limited
 */
export const beginTwoFactor = async (actor: Actor, { present }: PresentPassword): Promise<NewTwoFactor> => {
  await assertState(actor, false);
  await provePassword(actor, present);
  const { userId } = actor;
  const secret = newTotpSecret();
  const data = { sealedSecret: encrypt(secret), lastStep: 0, confirmedAt: null };
  await inTransaction(async (tx) => {
    await tx.twoFactor.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    await audit(tx, actor, { action: 'twoFactor.begin' });
  });
  const uri = totpUri(secret, actor.email);
  const svg = await drawQr(uri, { type: 'svg', margin: 4 });
  return { secret, uri, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
};

/**
 * Switches two-factor on with a first code. The recovery codes are in the answer and nowhere else.
 * @throws invalid at `code`, illegal_transition, rate_limited
 */
export const confirmTwoFactor = async (actor: Actor, { code }: { code: string }): Promise<RecoveryCodes> => {
  await assertState(actor, false);
  await proveCode(actor, code);
  const { userId } = actor;
  return inTransaction(async (tx) => {
    const { count } = await tx.twoFactor.updateMany({
      where: { userId, confirmedAt: null },
      data: { confirmedAt: now() },
    });
    if (count !== 1) throw illegalTransition({ key: 'twoFactor.isOn' });
    await audit(tx, actor, { action: 'twoFactor.enable' });
    return { codes: await replaceRecoveryCodes(tx, userId) };
  });
};

const proveBoth = async (actor: Actor, proof: { present: string; code: string }) => {
  await assertState(actor, true);
  await provePassword(actor, proof.present);
  await proveCode(actor, proof.code);
};

/** Ten new recovery codes; the older ones stop working. @throws invalid, illegal_transition, rate_limited */
export const renewRecoveryCodes = async (
  actor: Actor,
  proof: { present: string; code: string },
): Promise<RecoveryCodes> => {
  await proveBoth(actor, proof);
  return inTransaction(async (tx) => {
    await audit(tx, actor, { action: 'twoFactor.renewCodes' });
    return { codes: await replaceRecoveryCodes(tx, actor.userId) };
  });
};

const remove = async (tx: Tx, userId: string) => {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  return tx.twoFactor.deleteMany({ where: { userId } });
};

/** Switches two-factor off. @throws invalid, illegal_transition, rate_limited */
export const disableTwoFactor = async (
  actor: Actor,
  proof: { present: string; code: string },
): Promise<void> => {
  await proveBoth(actor, proof);
  await inTransaction(async (tx) => {
    await remove(tx, actor.userId);
    await audit(tx, actor, { action: 'twoFactor.disable' });
  });
};

/** Switches it off for a person who has lost their device and their codes. @throws forbidden, not_found when it is off */
export const resetTwoFactor = (actor: Actor, userId: string): Promise<void> => {
  assertPermission(actor, 'people.manage');
  return inTransaction(async (tx) => {
    const { count } = await remove(tx, userId);
    if (count === 0) throw notFound();
    await audit(tx, actor, { action: 'twoFactor.reset' }, userId);
  });
};
