import type { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';

/** Which database: a PostgreSQL server by its connection string, or the PGlite that this process has open. */
export type Target = { kind: 'postgresql'; url: string } | { kind: 'pglite'; client: PGlite };

/** One statement by the database's driver, with `$1`, `$2` … for its values; `count` is how many rows it touched. */
export type RunStatement = (text: string, values: unknown[]) => Promise<{ rows: unknown[]; count: number }>;

/** A script of several statements without values; the rows of the last one. */
export type RunScript = (text: string) => Promise<{ rows: unknown[] }>;

/** An open database: how Prisma reaches it, how statements of our own do, and how to close it. */
export type OpenedDatabase = {
  target: Target;
  adapterFactory: SqlDriverAdapterFactory;
  run: RunStatement;
  runScript: RunScript;
  /** Runs on the connection of a transaction that `adapterFactory`'s adapter began. */
  runIn: (transaction: Transaction) => RunStatement;
  close: () => Promise<void>;
};
