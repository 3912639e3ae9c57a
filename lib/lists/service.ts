import 'server-only';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { forbidden, invalid, notFound } from '../core/errors';
import { isUniqueViolation } from '../db/database-error';
import type { Tx } from '../db/client';
import { inTransaction } from '../db/tx';
import { filterOf, type ChangeFilter, type ListName, type SavedFilter, type SaveFilter } from './schema';

const MOST = 20;
const SELECT = { id: true, name: true, query: true, isDefault: true } as const;

/** What the list understands of the query; anything else is dropped. */
const kept = (list: ListName, query: string) =>
  filterOf(list, Object.fromEntries(new URLSearchParams(query)));

const nameTaken = (error: unknown): never => {
  if (isUniqueViolation(error, 'name'))
    throw invalid([{ path: 'name', message: { key: 'lists.nameTaken' } }]);
  throw error;
};

const own = async (tx: Tx, { userId }: Actor, options: { list: ListName; filterId: string }) => {
  const { list, filterId } = options;
  const filter = await tx.savedFilter.findFirst({ where: { id: filterId, userId, list }, select: SELECT });
  if (!filter) throw notFound();
  return filter;
};

const subject = (id: string) => ({ subjectType: 'savedFilter', subjectId: id });

/** Keeps a filter of a list under a name, for the actor alone. @throws invalid (name taken), forbidden (20 kept) */
export const saveFilter = (actor: Actor, list: ListName, { name, query }: SaveFilter): Promise<SavedFilter> =>
  inTransaction(async (tx) => {
    const { userId } = actor;
    if ((await tx.savedFilter.count({ where: { userId, list } })) >= MOST)
      throw forbidden({ key: 'lists.tooMany', values: { most: MOST } });
    const filter = await tx.savedFilter.create({
      data: { userId, list, name, query: kept(list, query) },
      select: SELECT,
    });
    await recordAudit(tx, actor, { action: 'list.saveFilter', ...subject(filter.id), after: { name } });
    return filter;
  }).catch(nameTaken);

/** Renames a filter, replaces what it keeps, or opens the list with it. @throws not_found, invalid (name taken) */
export const changeFilter = (
  actor: Actor,
  { list, filterId }: { list: ListName; filterId: string },
  change: ChangeFilter,
): Promise<SavedFilter> =>
  inTransaction(async (tx) => {
    const before = await own(tx, actor, { list, filterId });
    if (change.isDefault)
      await tx.savedFilter.updateMany({ where: { userId: actor.userId, list }, data: { isDefault: false } });
    const query = change.query === undefined ? undefined : kept(list, change.query);
    const after = await tx.savedFilter.update({
      where: { id: filterId },
      data: { ...change, query },
      select: SELECT,
    });
    await recordAudit(tx, actor, { action: 'list.changeFilter', ...subject(filterId), before, after });
    return after;
  }).catch(nameTaken);

/** @throws not_found */
export const deleteFilter = (
  actor: Actor,
  { list, filterId }: { list: ListName; filterId: string },
): Promise<void> =>
  inTransaction(async (tx) => {
    const { name } = await own(tx, actor, { list, filterId });
    await tx.savedFilter.delete({ where: { id: filterId } });
    await recordAudit(tx, actor, { action: 'list.deleteFilter', ...subject(filterId), before: { name } });
  });

/** Which columns of a list the actor sees, in their order. */
export const setColumns = (actor: Actor, list: ListName, columns: string[]): Promise<void> =>
  inTransaction(async (tx) => {
    const key = { userId: actor.userId, list };
    await tx.listColumns.upsert({
      where: { userId_list: key },
      create: { ...key, columns },
      update: { columns },
    });
    await recordAudit(tx, actor, {
      action: 'list.columns',
      subjectType: 'list',
      subjectId: list,
      after: { columns },
    });
  });
