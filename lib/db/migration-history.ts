import type { Migration } from './migration-files';
import { hasChecksum } from './migration-files';
import { DatabaseStartError } from './start-error';

/** A row of Prisma's `_prisma_migrations` that was not rolled back. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** Runs one statement and resolves to its rows. */
export type RunSql = (sql: string) => Promise<Record<string, unknown>[]>;

/** What the database says was applied; empty for a new database. */
export const readHistory = async (run: RunSql): Promise<AppliedMigration[]> => {
  const [found] = await run(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`);
  if (!found?.exists) return [];
  const rows = await run(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map((row) => ({
    name: String(row.migration_name),
    checksum: String(row.checksum),
    finished: row.finished === true,
  }));
};

const list = (names: string[]) => names.join(', ');

/**
 * Compares the database's history with the code's migrations: which are left to apply, and which began without
 * finishing. Throws a DatabaseStartError when the database is newer than the code or a migration was edited.
 */
export const compareHistory = (history: AppliedMigration[], migrations: Migration[]) => {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = history.filter((row) => !byName.has(row.name)).map((row) => row.name);
  if (unknown.length > 0) {
    throw new DatabaseStartError(
      `The database is newer than the code: it has migrations that this release does not know (${list(unknown)}). ` +
        'Start the release that made them, or restore a backup from before.',
    );
  }
  const finished = history.filter((row) => row.finished);
  const edited = finished.filter((row) => !hasChecksum(byName.get(row.name)?.script ?? '', row.checksum));
  if (edited.length > 0) {
    throw new DatabaseStartError(
      `Migrations were edited after the database applied them (${list(edited.map((row) => row.name))}). ` +
        'Restore their files and put the change into a new migration.',
    );
  }
  const done = new Set(finished.map((row) => row.name));
  return {
    pending: migrations.filter((migration) => !done.has(migration.name)).map((migration) => migration.name),
    interrupted: history.filter((row) => !row.finished).map((row) => row.name),
  };
};
