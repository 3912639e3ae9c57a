import 'server-only';
import { db } from '../db/client';
import { inTransaction } from '../db/tx';
import { now } from '../core/clock';
import { recordAudit } from '../audit/service';
import { assertAttemptAllowed, countFailedAttempt, forgetAttempts } from './attempts';
import { verifyPassword } from './passwords';

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
 * Email and password → person and session, or null when they do not fit.
 * @throws rate_limited
 */
export const signInWithPassword = async (email: string, password: string, origin: Origin) => {
  const address = email.trim().toLowerCase();
  await assertAttemptAllowed(address, origin.address);
  const user = await db.user.findUnique({ where: { email: address } });
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !fits || user.disabledAt) {
    await countFailedAttempt(address, origin.address);
    return null;
  }
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
