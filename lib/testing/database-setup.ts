import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { PGLITE_EXTENSIONS } from '@/lib/db/pglite-extensions';
import { closeDatabase, useDatabase as adoptDatabase } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { migrationsFolder, readMigrations } from '@/lib/db/migration-files';
import { adoptPglite } from '@/lib/db/pglite';
import { openPostgresql } from '@/lib/db/postgresql';
import { env } from '@/lib/env';
import { QUEUES } from '@/lib/jobs/schema';
import { installQueues } from '@/lib/jobs/service';

/** What the database tests start from: a dump to load, a template to copy, or why there is neither. */
export type TestDatabaseSource =
  | { kind: 'pglite'; dump: string }
  | { kind: 'postgresql'; serverUrl: string; template: string }
  | { kind: 'unavailable'; reason: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabase: TestDatabaseSource;
  }
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const withDatabaseName = (url: string, name: string) => {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
};

/** A dump of a migrated PGlite, kept in .cache for the next run with the same migrations. */
const preparePglite = async (): Promise<TestDatabaseSource> => {
  const key = createHash('sha256').update(JSON.stringify([await readMigrations(migrationsFolder()), QUEUES]));
  const dump = path.resolve('.cache', `test-database-${key.digest('hex').slice(0, 16)}.tar`);
  if (!existsSync(dump)) {
    const client = await PGlite.create({ extensions: PGLITE_EXTENSIONS });
    await migrate({ target: { kind: 'pglite', client } });
    adoptDatabase(adoptPglite(client));
    await installQueues();
    const content = Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer());
    await closeDatabase();
    await mkdir(path.dirname(dump), { recursive: true });
    await writeFile(`${dump}.${process.pid}`, content);
    await rename(`${dump}.${process.pid}`, dump);
  }
  return { kind: 'pglite', dump };
};

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  return client;
};

const preparePostgresql = async (template: string): Promise<TestDatabaseSource> => {
  const serverUrl = env.TEST_POSTGRES_URL;
  const { hostname, host } = new URL(serverUrl);
  if (!LOCAL_HOSTS.includes(hostname)) throw new Error(`TEST_POSTGRES_URL must be local, not ${hostname}.`);
  const server = await connect(serverUrl).catch(() => undefined);
  if (!server) return { kind: 'unavailable', reason: `no PostgreSQL listens at ${host}` };
  try {
    await server.query(`DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    await server.query(`CREATE DATABASE "${template}"`);
  } finally {
    await server.end();
  }
  const url = withDatabaseName(serverUrl, template);
  await migrate({ target: { kind: 'postgresql', url } });
  adoptDatabase(await openPostgresql(url, 1));
  await installQueues();
  await closeDatabase();
  return { kind: 'postgresql', serverUrl, template };
};

const dropTestDatabases = async (prefix: string) => {
  const server = await connect(env.TEST_POSTGRES_URL);
  try {
    const { rows } = await server.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await server.query(`DROP DATABASE "${name}" WITH (FORCE)`);
  } finally {
    await server.end();
  }
};

/** Vitest's global setup of the projects `pglite` and `postgresql`; resolves to the teardown. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (project.config.env.TEST_DATABASE === 'pglite') {
    project.provide('testDatabase', await preparePglite());
    return undefined;
  }
  const template = `workbench_test_${process.pid}`;
  const source = await preparePostgresql(template);
  project.provide('testDatabase', source);
  if (source.kind !== 'unavailable') return () => dropTestDatabases(template);
  console.warn(
    `The database tests on PostgreSQL were SKIPPED: ${source.reason}. Set TEST_POSTGRES_URL to run them.`,
  );
  return undefined;
};
