import 'server-only';
import { db } from '../../db/client';
import type { Actor } from '../permissions';
import type { TwoFactorState } from './schema';

/** Whether the actor's password sign-in asks for a code, since when, and how many recovery codes are left. */
export const twoFactorOf = async ({ userId }: Actor): Promise<TwoFactorState> => {
  const [factor, codesLeft] = await Promise.all([
    db.twoFactor.findUnique({ where: { userId }, select: { confirmedAt: true } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  const since = factor?.confirmedAt ?? null;
  return { on: since !== null, since, codesLeft };
};
