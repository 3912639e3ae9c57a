import 'server-only';
import { recordAudit } from '../audit/service';
import { invalid } from '../core/errors';
import { now } from '../core/clock';
import type { Tx } from '../db/client';
import { isUniqueViolation } from '../db/database-error';
import { inTransaction } from '../db/tx';
import { spendLink } from './links';
import { hashPassword } from './passwords';
import type { PlatformRole } from './permissions';

type NewPerson = { email: string; name: string; platformRoles: PlatformRole[]; passwordHash?: string };

/** @throws invalid at `email` when somebody has that address already */
export const createUser = async (tx: Tx, person: NewPerson) => {
  try {
    return await tx.user.create({ data: person, select: { id: true, email: true, name: true } });
  } catch (error) {
    if (isUniqueViolation(error, 'email'))
      throw invalid([{ path: 'email', message: { key: 'people.emailTaken' } }]);
    throw error;
  }
};

/** Signs a person out everywhere, or everywhere but in one session. */
export const endSessionsOf = (tx: Tx, userId: string, { except = null }: { except?: string | null } = {}) =>
  tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except && { id: { not: except } }) },
    data: { revokedAt: now() },
  });

const signedUp = (user: { id: string; name: string }) => ({
  userId: user.id,
  name: user.name,
  address: null,
  requestId: null,
});

/**
 * The first operator, by the setup link.
 * @throws not_found when the link is unknown, expired or used; invalid
 */
export const createFirstOperator = async (
  token: string,
  input: { name: string; email: string; password: string },
) => {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    await spendLink(tx, 'setup', token);
    const { name, email } = input;
    const user = await createUser(tx, { name, email, platformRoles: ['operator'], passwordHash });
    await recordAudit(tx, signedUp(user), {
      action: 'person.setup',
      subjectType: 'user',
      subjectId: user.id,
    });
    return { email: user.email };
  });
};

/**
 * A new password by a password link; every session of the person ends.
 * @throws not_found when the link is unknown, expired or used
 */
export const choosePassword = async (token: string, input: { password: string }) => {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const userId = (await spendLink(tx, 'password', token))!;
    const user = await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await endSessionsOf(tx, userId);
    await recordAudit(tx, signedUp(user), {
      action: 'person.password',
      subjectType: 'user',
      subjectId: userId,
    });
    return { email: user.email };
  });
};

/** Platform roles and whether the person may sign in, as the operator set them. */
export const setAccess = (
  tx: Tx,
  userId: string,
  access: { platformRoles: PlatformRole[]; disabled: boolean },
) =>
  tx.user.update({
    where: { id: userId },
    data: { platformRoles: access.platformRoles, disabledAt: access.disabled ? now() : null },
    select: { id: true },
  });
