import { cpSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { root } from './servers';

export const cache = path.join(root, '.cache', 'bench');
const serverUrl = process.env.TEST_POSTGRES_URL || 'postgresql://postgres@127.0.0.1:5432/postgres';

export type Env = Record<string, string>;

/** A database under test: the environments that lead the app and the bare program to it. */
export type Database = { name: string; app: Env; bare: () => Env; drop: () => Promise<void> };

const common = {
  DEMO: 'true',
  INSTALLATION_SECRET: 'only-for-the-benchmarks-of-this-tree',
  OIDC_ISSUER: '',
  PUBLIC_URL: '',
};

const onServer = async (...statements: string[]) => {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Why PostgreSQL cannot be measured, or null. */
export const postgresqlMissing = async (): Promise<string | null> => {
  try {
    await onServer('SELECT 1');
    return null;
  } catch (error) {
    return `PostgreSQL is skipped: nothing usable at ${new URL(serverUrl).host} (set TEST_POSTGRES_URL): ${(error as Error).message || (error as { code?: string }).code}`;
  }
};

/** An empty database of its own on the PostgreSQL server. */
export const postgresql = async (suffix = ''): Promise<Database> => {
  const name = `provider_workbench_bench${suffix}`;
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  await onServer(drop, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    name: 'PostgreSQL',
    app: { ...common, DATABASE_URL: url.href, DATA_DIR: path.join(cache, `unused${suffix}`) },
    bare: () => ({ DATABASE_URL: url.href }),
    drop: () => onServer(drop),
  };
};

/** A new PGlite folder. One process only may have it open, so the bare program gets a copy of what is filled. */
export const pglite = (folder = 'pglite'): Database => {
  const dataDir = path.join(cache, folder);
  const copy = path.join(cache, `${folder}-copy`);
  const drop = async () => [dataDir, copy].forEach((one) => rmSync(one, { recursive: true, force: true }));
  void drop();
  return {
    name: 'PGlite',
    app: { ...common, DATABASE_URL: '', DATA_DIR: dataDir },
    bare: () => {
      cpSync(path.join(dataDir, 'database'), copy, { recursive: true });
      return { DATABASE_URL: '', BARE_DATABASE: copy };
    },
    drop,
  };
};

const serverSettings = async () => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<{ version: string; commit: string; fsync: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync`,
  );
  await client.end();
  const { version, commit, fsync } = rows[0]!;
  return `PostgreSQL ${version} on the same machine (synchronous_commit ${commit}, fsync ${fsync})`;
};

/** What the figures depend on, in one line. */
export const machine = async (withPostgresql: boolean) =>
  [
    `${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `Node ${process.versions.node}`,
    ...(withPostgresql ? [await serverSettings()] : []),
    'the load on the same cores as the servers',
  ].join(', ');
