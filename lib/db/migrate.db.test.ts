import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeDatabase, newTarget, testDatabaseKind } from '@/lib/testing/database';
import { migrate } from './migrate';
import { DatabaseStartError } from './start-error';
import type { Target } from './target';

const TABLES = `CREATE TABLE "Thing" (id integer PRIMARY KEY);
CREATE FUNCTION doubled(n integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2 * n; END; $$;`;
const FAILING = `CREATE TABLE "Half" (id integer); SELECT 1/0; CREATE TABLE "Rest" (id integer);`;

let folder: string;

const writeMigration = async (name: string, script: string) => {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), script);
};

const rowsOf = async (target: Target, sql: string): Promise<unknown[]> => {
  if (target.kind === 'pglite') return (await target.client.query(sql)).rows;
  const client = new pg.Client(target.url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
};

const finished = (target: Target) =>
  rowsOf(
    target,
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );

describeDatabase('migrate', () => {
  let target: Target;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  });
  beforeEach(async () => {
    await rm(folder, { recursive: true });
    await writeMigration('1_tables', TABLES);
    target = await newTarget({ empty: true });
    return async () => {
      if (target.kind === 'pglite') await target.client.close();
    };
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('applies what is new, whole function bodies included, and nothing the second time', async () => {
    expect(await migrate({ target, folder })).toEqual(['1_tables']);
    expect(await rowsOf(target, 'SELECT doubled(21) AS answer')).toEqual([{ answer: 42 }]);
    expect(await migrate({ target, folder })).toEqual([]);
    await writeMigration('2_more', 'CREATE TABLE "More" (id integer);');
    expect(await migrate({ target, folder })).toEqual(['2_more']);
    expect(await finished(target)).toEqual([{ name: '1_tables' }, { name: '2_more' }]);
  });

  it('stops at a migration that fails, keeps nothing of it, and applies it once it is mended', async () => {
    await writeMigration('2_failing', FAILING);
    await writeMigration('3_after', 'CREATE TABLE "After" (id integer);');
    for (const attempt of ['first start', 'second start']) {
      await expect(migrate({ target, folder }), attempt).rejects.toThrow(
        /Migration 2_failing failed.*division by zero/,
      );
      expect(await finished(target), attempt).toEqual([{ name: '1_tables' }]);
    }
    expect(
      await rowsOf(target, `SELECT to_regclass('"Half"') AS half, to_regclass('"After"') AS after`),
    ).toEqual([{ half: null, after: null }]);
    await writeMigration('2_failing', 'CREATE TABLE "Half" (id integer);');
    expect(await migrate({ target, folder })).toEqual(['2_failing', '3_after']);
  });

  it('refuses a database that is newer than the code and leaves it alone', async () => {
    await writeMigration('2_future', 'CREATE TABLE "Future" (id integer);');
    await migrate({ target, folder });
    await rm(path.join(folder, '2_future'), { recursive: true });
    await writeMigration('1_other', 'CREATE TABLE "Other" (id integer);');
    const refused = migrate({ target, folder });
    await expect(refused).rejects.toBeInstanceOf(DatabaseStartError);
    await expect(refused).rejects.toThrow('newer than the code');
    expect(await rowsOf(target, `SELECT to_regclass('"Other"') AS other`)).toEqual([{ other: null }]);
  });

  it('refuses a migration that was edited after it was applied, but not other line ends', async () => {
    await migrate({ target, folder });
    await writeMigration('1_tables', TABLES.replaceAll('\n', '\r\n'));
    expect(await migrate({ target, folder })).toEqual([]);
    await writeMigration('1_tables', `${TABLES}\nSELECT 1;`);
    await expect(migrate({ target, folder })).rejects.toThrow(/edited.*1_tables/);
  });

  it.skipIf(testDatabaseKind !== 'postgresql')(
    'lets three processes start at once (on PGlite the folder lock allows one)',
    async () => {
      await writeMigration('2_slow', 'SELECT pg_sleep(0.5); CREATE TABLE "Slow" (id integer);');
      const applied = await Promise.all([1, 2, 3].map(() => migrate({ target, folder })));
      expect(applied.flat().sort()).toEqual(['1_tables', '2_slow']);
      expect(await finished(target)).toHaveLength(2);
    },
  );
});
