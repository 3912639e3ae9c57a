import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationList, migrationsFolder, readMigrations } from '../lib/db/migration-files';
import { withScratchEngine } from '../lib/db/schema-engine';

const usage = `Usage: npx tsx scripts/migration.ts <name>   write a migration from what changed in prisma/schema
       npx tsx scripts/migration.ts --check  fail when prisma/schema has changes without a migration`;

const readSchema = async () => {
  const folder = path.resolve('prisma/schema');
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.prisma'))
    .sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })),
  );
};

/** The SQL that leads from the migrations to the schema; nothing when they agree. */
const difference = async () => {
  const folder = migrationsFolder();
  const [files, migrations] = await Promise.all([readSchema(), readMigrations(folder)]);
  const { stdout } = await withScratchEngine((engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList(folder, migrations) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout && !stdout.startsWith('-- This is an empty migration') ? stdout : undefined;
};

const check = async () => {
  const script = await difference();
  if (!script) return;
  console.error(
    `prisma/schema has changes without a migration. Write one: npx tsx scripts/migration.ts <name>\n\n${script}`,
  );
  process.exitCode = 1;
};

const write = async (name: string) => {
  const script = await difference();
  if (!script) return console.log('No difference between the migrations and prisma/schema.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder(), `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), script);
  console.log(
    `Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`,
  );
};

const [argument = ''] = process.argv.slice(2);
if (argument === '--check') await check();
else if (/^[a-z][a-z0-9_]*$/.test(argument)) await write(argument);
else {
  console.error(usage);
  process.exitCode = 2;
}
