import 'server-only';
import { db } from '../../db/client';
import type { Actor } from '../permissions';
import type { Account } from './schema';

/** What a person has said about themselves. */
export const accountOf = async (actor: Actor): Promise<Account> => {
  const { passwordHash, ...account } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, email: true, locale: true, theme: true, timeZone: true, passwordHash: true },
  });
  return { ...account, hasPassword: passwordHash !== null };
};
