import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { invalid } from '../../core/errors';
import { fieldIssues } from '../../core/issues';
import { inTransaction } from '../../db/tx';
import { z } from 'zod';
import { filterOf, type ListName } from '../schema';
import { csvOf } from './csv';
import { historyTable, TABLES, type Search, type Texts } from './tables';

/** A file that is written while it is read. */
export type CsvFile = { name: string; parts: AsyncGenerator<string> };

type Table = ReturnType<typeof historyTable>;

async function* pagesOf(
  table: Table,
  actor: Actor,
  options: { search: Search; first: Awaited<ReturnType<Table['page']>> },
) {
  const { search, first } = options;
  yield first.rows;
  for (let cursor = first.nextCursor; cursor;) {
    const page = await table.page(actor, { ...search, cursor });
    yield page.rows;
    cursor = page.nextCursor;
  }
}

const exported = async (
  actor: Actor,
  t: Texts,
  options: { list: ListName; table: Table; search: Search },
): Promise<CsvFile> => {
  const { list, table } = options;
  const search = Object.fromEntries(new URLSearchParams(filterOf(list, options.search)));
  // The first page is read before the answer begins: what is refused is refused, not broken off.
  const first = await table.page(actor, search).catch((error: unknown) => {
    throw error instanceof z.ZodError ? invalid(fieldIssues(error)) : error;
  });
  const header = table.header.map((key) => t(`lists.header.${key}`));
  return { name: `${list}.csv`, parts: csvOf(header, pagesOf(table, actor, { search, first })) };
};

/**
 * All rows of a list that the filter shows, as CSV. Taking the audit log away is itself written into it.
 * @throws forbidden, not_found: as the list itself; invalid for a filter that the list does not know
 */
export const exportList = async (
  actor: Actor,
  t: Texts,
  { list, search }: { list: Exclude<ListName, 'history'>; search: Search },
): Promise<CsvFile> => {
  const file = await exported(actor, t, { list, table: TABLES[list](t), search });
  if (list === 'audit')
    await inTransaction((tx) =>
      recordAudit(tx, actor, {
        action: 'audit.export',
        subjectType: 'list',
        subjectId: list,
        after: { query: filterOf(list, search) },
      }),
    );
  return file;
};

/** The history of one offering that the filter shows, as CSV. @throws not_found, invalid */
export const exportHistory = (
  actor: Actor,
  t: Texts,
  { offeringId, search }: { offeringId: string; search: Search },
): Promise<CsvFile> => exported(actor, t, { list: 'history', table: historyTable(t, offeringId), search });
