import 'server-only';
import { forbidden, invalid } from '../../core/errors';
import { db } from '../../db/client';
import { assertAttemptAllowed, countFailedAttempt } from '../attempts';
import { verifyPassword } from '../passwords';
import type { Actor } from '../permissions';

/** Runs a check of a secret under the limits that sign-in has; a check that fails is counted and answered by `refuse`. */
export const limited = async (actor: Actor, check: () => Promise<boolean>, refuse: () => Error) => {
  const address = actor.address ?? 'local';
  await assertAttemptAllowed(actor.email, address);
  if (await check()) return;
  await countFailedAttempt(actor.email, address);
  throw refuse();
};

/**
 * The person in front of the screen knows the password.
 * @throws invalid at `present`, rate_limited, forbidden for people who sign in elsewhere and have none
 */
export const provePassword = async (actor: Actor, present: string) => {
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  if (!passwordHash) throw forbidden({ key: 'account.noPassword' });
  await limited(
    actor,
    () => verifyPassword(passwordHash, present),
    () => invalid([{ path: 'present', message: { key: 'account.wrongPassword' } }]),
  );
};
