import pg from 'pg';
import { type Migration, migrationList, migrationsFolder, readMigrations } from './migration-files';
import { compareHistory, readHistory, type RunSql } from './migration-history';
import { DatabaseStartError } from './start-error';
import type { Target } from './target';

type MigrateOptions = {
  target: Target;
  /** The folder of the migrations, `prisma/migrations` unless told. */
  folder?: string;
};

// Any number will do that nothing else locks; the schema engine's own is 72707369 and gives up after ten seconds.
const LOCK_KEY = 727_073_001;

// The engine's errors carry its own trace; the migration's name and the database's words are what helps.
const describeFailure = (error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  const migration = /migration_name="([^"]+)"/.exec(text)?.[1];
  const reason = /ERROR: .+/.exec(text)?.[0] ?? text.trim();
  return migration
    ? `Migration ${migration} failed and was not applied. ${reason}`
    : `The database could not be migrated. ${reason}`;
};

const applyPending = async (
  target: Target,
  run: RunSql,
  options: { migrations: Migration[]; folder: string },
) => {
  const { pending, interrupted } = compareHistory(await readHistory(run), options.migrations);
  if (pending.length === 0) return [];
  // Loaded only when there is work: the engine weighs 5 MB and most starts find nothing to apply.
  const { withSchemaEngine } = await import('./schema-engine');
  const list = migrationList(options.folder, options.migrations);
  try {
    return await withSchemaEngine(target, async (engine) => {
      // A script that failed left nothing behind, because it ran as one transaction: it may run again.
      for (const migrationName of interrupted) await engine.markMigrationRolledBack({ migrationName });
      const filters = { externalTables: [], externalEnums: [] };
      return (await engine.applyMigrations({ migrationsList: list, filters })).appliedMigrationNames;
    });
  } catch (error) {
    throw new DatabaseStartError(describeFailure(error), { cause: error });
  }
};

/** Runs `work` while no other process migrates this PostgreSQL database. */
const lockedPostgresql = async <T>(url: string, work: (run: RunSql) => Promise<T>) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK_KEY})`);
    return await work(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    // Ending the session releases the lock.
    await client.end();
  }
};

/**
 * Brings the database to the code's newest migration and resolves to the names that it applied. Processes that
 * start together on PostgreSQL take turns. Rejects with a DatabaseStartError when a migration fails (it is not
 * marked as applied, and the next start tries again), or when the database is newer than the code.
 */
export const migrate = async ({ target, folder = migrationsFolder() }: MigrateOptions): Promise<string[]> => {
  const options = { migrations: await readMigrations(folder), folder };
  if (target.kind === 'postgresql') {
    return lockedPostgresql(target.url, (run) => applyPending(target, run, options));
  }
  return applyPending(
    target,
    async (sql) => (await target.client.query<Record<string, unknown>>(sql)).rows,
    options,
  );
};
