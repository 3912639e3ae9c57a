import 'server-only';
import type { Actor } from '../auth/permissions';
import { db } from '../db/client';
import type { ListName } from './schema';

/** The actor's own filters of a list in the order in which they were saved, and the columns they chose, or null. */
export const listPreferences = async ({ userId }: Actor, list: ListName) => {
  const [filters, chosen] = await Promise.all([
    db.savedFilter.findMany({
      where: { userId, list },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, query: true, isDefault: true },
    }),
    db.listColumns.findUnique({ where: { userId_list: { userId, list } }, select: { columns: true } }),
  ]);
  return { filters, columns: chosen?.columns ?? null };
};
