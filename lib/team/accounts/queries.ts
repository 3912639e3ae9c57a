import 'server-only';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { db } from '../../db/client';
import type { AccountDto } from './schema';

export const accountSelect = { id: true, name: true, suspendedAt: true, suspensionReason: true } as const;

/** The platform's accounts whose name or id contains the text, the suspended first; at most a hundred. @throws forbidden */
export const listAccounts = (actor: Actor, text: string): Promise<AccountDto[]> => {
  assertPermission(actor, 'account.suspend');
  return db.account.findMany({
    where: {
      OR: [{ name: { contains: text, mode: 'insensitive' } }, { id: { contains: text.toLowerCase() } }],
    },
    orderBy: [{ suspendedAt: { sort: 'desc', nulls: 'last' } }, { name: 'asc' }, { id: 'asc' }],
    take: 100,
    select: accountSelect,
  });
};
