import 'server-only';
import path from 'node:path';
import { env } from '@/lib/env';
import { Prisma, PrismaClient } from './generated/client';
import { insideTransaction } from './scope';
import type { OpenedDatabase, Target } from './target';
import { withTransactionConnections } from './transaction-connection';

/** The whole database. */
export type Db = PrismaClient;
/** The database inside one transaction, as `inTransaction` hands it over. */
export type Tx = Prisma.TransactionClient;

type State = { opening?: Promise<OpenedDatabase>; client?: PrismaClient };

// On globalThis, because hot reload evaluates this module again while the database is open.
const holder = globalThis as typeof globalThis & { workbenchDatabase?: State };
const state: State = (holder.workbenchDatabase ??= {});

const open = async (): Promise<OpenedDatabase> => {
  if (env.NEXT_PHASE === 'phase-production-build') {
    throw new Error(
      'The database stays closed during the build: render this page on request (`await connection()`).',
    );
  }
  if (env.DATABASE_URL) {
    const { openPostgresql } = await import('./postgresql');
    return openPostgresql(env.DATABASE_URL, env.DATABASE_POOL_SIZE);
  }
  const { openPgliteFolder } = await import('./pglite');
  return openPgliteFolder(path.join(env.DATA_DIR, 'database'));
};

/** The open database, for lib/db alone. */
export const opened = (): Promise<OpenedDatabase> => {
  state.opening ??= open().catch((error: unknown) => {
    state.opening = undefined;
    throw error;
  });
  return state.opening;
};

/** For `inTransaction` only: the client without the guard that `db` has. */
export const unguardedClient = (): PrismaClient =>
  (state.client ??= new PrismaClient({
    adapter: withTransactionConnections(opened),
    errorFormat: 'minimal',
  }));

/**
 * The database, opened at the first query. Inside `inTransaction` only its `tx` may be used: PGlite has one
 * connection and would wait for itself, PostgreSQL would read outside the transaction.
 */
export const db: Db = new Proxy({} as PrismaClient, {
  get: (_, name) => {
    if (insideTransaction()) {
      throw new Error(
        `db.${String(name)} was used inside inTransaction: use the tx that its function receives.`,
      );
    }
    const client = unguardedClient();
    const value: unknown = Reflect.get(client, name);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

/** Opens the database now instead of at the first query; rejects with a DatabaseStartError when it cannot. */
export const openDatabase = async (): Promise<Target> => (await opened()).target;

/** Closes the database cleanly; a later query opens it again. */
export const closeDatabase = async (): Promise<void> => {
  const { client, opening } = state;
  state.client = undefined;
  state.opening = undefined;
  await client?.$disconnect();
  const database = await opening?.catch(() => undefined);
  await database?.close();
};

/** For tests: makes `db` use this database instead of the one that the environment names. */
export const useDatabase = (database: OpenedDatabase): void => {
  state.opening = Promise.resolve(database);
  state.client = undefined;
};
