import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { closeDatabase, useDatabase } from '@/lib/db/client';
import { adoptPglite } from '@/lib/db/pglite';
import { PGLITE_EXTENSIONS } from '@/lib/db/pglite-extensions';
import { openPostgresql } from '@/lib/db/postgresql';
import type { OpenedDatabase, Target } from '@/lib/db/target';

const source = inject('testDatabase');

/** Which database this run tests. */
export const testDatabaseKind = source.kind;

type NewDatabaseOptions = {
  /** Without the migrations. */
  empty?: boolean;
};

const createPglite = async (dump: string, { empty }: NewDatabaseOptions) =>
  PGlite.create({
    extensions: PGLITE_EXTENSIONS,
    ...(!empty && { loadDataDir: new Blob([new Uint8Array(await readFile(dump))]) }),
  });

const createPostgresql = async (
  from: { serverUrl: string; template: string },
  { empty }: NewDatabaseOptions,
) => {
  // The template's name is the prefix of what the teardown drops.
  const name = `${from.template}_${randomUUID().slice(0, 8)}`;
  const server = new pg.Client(from.serverUrl);
  await server.connect();
  await server.query(`CREATE DATABASE "${name}" TEMPLATE "${empty ? 'template0' : from.template}"`);
  await server.end();
  const url = new URL(from.serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** A new database of the kind that this run tests; the run drops it at its end. */
export const newTarget = async (options: NewDatabaseOptions = {}): Promise<Target> => {
  if (source.kind === 'unavailable') throw new Error(source.reason);
  if (source.kind === 'pglite') return { kind: 'pglite', client: await createPglite(source.dump, options) };
  return { kind: 'postgresql', url: await createPostgresql(source, options) };
};

const openTarget = async (target: Target): Promise<OpenedDatabase> =>
  target.kind === 'pglite' ? adoptPglite(target.client) : openPostgresql(target.url, 10);

/**
 * `describe` for tests on a database: `db` is a fresh, migrated one for this block. Skipped, with the reason in its
 * name, where the database is not available.
 */
export const describeDatabase = (name: string, define: () => void): void => {
  if (source.kind === 'unavailable') {
    describe.skip(`${name} (${source.reason})`, define);
    return;
  }
  describe(name, () => {
    beforeAll(async () => useDatabase(await openTarget(await newTarget())));
    afterAll(closeDatabase);
    define();
  });
};
