import 'server-only';
import { db } from '../db/client';
import { inTransaction } from '../db/tx';
import { now } from '../core/clock';
import { DomainError } from '../core/errors';
import { recordAudit } from '../audit/service';
import { assertAttemptAllowed, countFailedAttempt, forgetAttempts } from './attempts';
import { verifyPassword } from './passwords';
import { spendSecondFactor } from './two-factor/spend';

export const SESSION_DAYS = 7;
const DAY = 86_400_000;

type Origin = { address: string; userAgent: string };

/** Opens a session row for a person whose identity has been proven. */
export const openSession = async (user: { id: string; name: string }, origin: Origin) =>
  inTransaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        userId: user.id,
        address: origin.address,
        userAgent: origin.userAgent.slice(0, 300),
        expiresAt: new Date(now().getTime() + SESSION_DAYS * DAY),
      },
    });
    const actor = { userId: user.id, name: user.name, address: origin.address, requestId: null };
    await recordAudit(tx, actor, {
      action: 'session.open',
      subjectType: 'user',
      subjectId: user.id,
    });
    return session;
  });

/**
 * The second factor of a person whose password fits. Attempts count as those with passwords do, and only a whole
 * sign-in clears the count: a known password does not buy more guesses.
 */
const proveCode = async (user: { id: string; name: string; email: string }, code: string, origin: Origin) => {
  if (!code) throw new DomainError('unauthenticated', { key: 'auth.signIn.codeRequired' });
  const person = { userId: user.id, name: user.name, address: origin.address, requestId: null };
  if (await inTransaction((tx) => spendSecondFactor(tx, person, code))) return;
  await countFailedAttempt(user.email, origin.address);
  throw new DomainError('unauthenticated', { key: 'auth.signIn.codeRefused' });
};

/**
 * Email, password and, where two-factor is on, a code → person and session, or null when the first two do not fit.
 * @throws rate_limited; unauthenticated when the code is missing or wrong, which only somebody learns who knows the
 * password
 */
export const signInWithPassword = async (email: string, password: string, origin: Origin, code = '') => {
  const address = email.trim().toLowerCase();
  await assertAttemptAllowed(address, origin.address);
  const user = await db.user.findUnique({
    where: { email: address },
    include: { twoFactor: { select: { confirmedAt: true } } },
  });
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !fits || user.disabledAt) {
    await countFailedAttempt(address, origin.address);
    return null;
  }
  if (user.twoFactor?.confirmedAt) await proveCode(user, code.replace(/\s/g, ''), origin);
  await forgetAttempts(address);
  const session = await openSession(user, origin);
  return { id: user.id, sessionId: session.id, email: user.email, name: user.name };
};

/**
 * A person proven by the configured OpenID Connect provider → person and session. Only people whom the operator has
 * added come in, found by a verified e-mail address.
 */
export const signInWithOpenId = async (email: string, origin: Origin) => {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!user || user.disabledAt) return null;
  const session = await openSession(user, origin);
  return { id: user.id, sessionId: session.id, email: user.email, name: user.name };
};

/** Ends a session: the next request that carries it is signed out. */
export const endSession = async (sessionId: string) => {
  await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now() } });
};
