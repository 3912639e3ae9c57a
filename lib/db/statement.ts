import 'server-only';
import { type Tx, db, opened } from './client';
import { Prisma } from './generated/client';
import { insideTransaction, transactionScope } from './scope';
import type { RunStatement } from './target';

const runnerOf = async (client: Tx): Promise<RunStatement> => {
  if (client === db) {
    if (insideTransaction())
      throw new Error('A statement was sent with db inside inTransaction: send it with the tx.');
    return (await opened()).run;
  }
  const run = transactionScope.getStore()?.run;
  if (!run) throw new Error('A statement was sent with a tx whose transaction has ended.');
  return run;
};

// The drivers write moments in the server's own zone, where a `date` column would take the wrong day.
const sent = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

const send = async (client: Tx, { text, values }: Prisma.Sql) =>
  (await runnerOf(client))(text, values.map(sent));

/**
 * The rows of one statement, sent by the database's driver: without Prisma's query compiler, prepared once per
 * connection. For reads and writes that each request makes. Column names are the rows' keys; `timestamptz` and `date`
 * are Dates, `int8` a bigint, `numeric` text, `json` parsed. The caller says what the statement selects.
 */
export const rows = async <T extends object>(client: Tx, sql: Prisma.Sql): Promise<T[]> =>
  (await send(client, sql)).rows as T[];

/** Sends one statement as `rows` does; how many rows it inserted, updated or deleted. */
export const execute = async (client: Tx, sql: Prisma.Sql): Promise<number> =>
  (await send(client, sql)).count;

/** For a library that writes its own SQL, `$1`, `$2` … for the values; without values, a script of several statements. */
export const sendText = async (
  client: Tx,
  text: string,
  values?: unknown[],
): Promise<{ rows: unknown[] }> => {
  if (values) return (await runnerOf(client))(text, values.map(sent));
  if (client !== db) throw new Error('A script begins transactions of its own: send it with db.');
  return (await opened()).runScript(text);
};

/** `"column" = value, …` for an UPDATE; the names must come from the program, never from a caller's input. */
export const assignments = (columns: Record<string, unknown>): Prisma.Sql =>
  Prisma.join(
    Object.entries(columns).map(([name, value]) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${value}`),
  );
