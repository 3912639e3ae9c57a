import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** One migration of the code: its folder's name and its script. */
export type Migration = { name: string; script: string };

/** Where the code's migrations are. Relative to the working directory, because Next moves this module elsewhere. */
export const migrationsFolder = (): string => path.join(process.cwd(), 'prisma/migrations');

/** Reads the migrations in the order in which they apply. */
export const readMigrations = async (folder: string): Promise<Migration[]> => {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      script: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
};

/** The migrations as the schema engine takes them. */
export const migrationList = (folder: string, migrations: Migration[]) => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, script }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
  })),
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Whether the script has this checksum, with either kind of line end: version control may change them. */
export const hasChecksum = (script: string, checksum: string): boolean => {
  const unix = script.replaceAll('\r\n', '\n');
  return [script, unix, unix.replaceAll('\n', '\r\n')].some((text) => sha256(text) === checksum);
};
