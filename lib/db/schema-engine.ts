import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PGLITE_EXTENSIONS } from './pglite-extensions';
import type { Target } from './target';

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
type WasmExports = { __wbindgen_start: () => void };
/** Prisma's schema engine. One call at a time. */
export type SchemaEngine = Awaited<ReturnType<EngineModule['SchemaEngine']['new']>>;

// The engine wants to know its kind of database from a schema; the tables come with each call.
const DATAMODELS: [string, string][] = [['base.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']];

// The engine is one for the whole process, also where bundlers and test runners evaluate this module more than once.
const shared = globalThis as typeof globalThis & {
  workbenchSchemaEngine?: { module?: Promise<EngineModule>; last: Promise<unknown> };
};
const state = (shared.workbenchSchemaEngine ??= { last: Promise.resolve() });

const instantiate = async (): Promise<EngineModule> => {
  // The engine tells its panics to this global before it traps.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => console.error(`Schema engine: ${message}`),
    },
  });
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  const file = path.join(
    path.dirname(require.resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports);
  (engine as unknown as { __wbg_set_wasm: (exports: unknown) => void }).__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as WasmExports).__wbindgen_start();
  return engine;
};

/**
 * The adapters split scripts at semicolons or do not wait for them, so that a failing migration would count as
 * applied: send the script whole, wait, and report its error as the adapter reports those of queries.
 */
const withScript = (
  adapter: SqlDriverAdapter,
  run: (script: string) => Promise<unknown>,
): SqlDriverAdapter => {
  const { onError } = adapter as unknown as { onError: (error: unknown) => never };
  adapter.executeScript = async (script) => {
    await run(script).catch((error: unknown) => onError.call(adapter, error));
  };
  return adapter;
};

const connectPglite = async (client: PGlite) =>
  withScript(await new PrismaPGlite(client).connect(), (script) => client.exec(script));

// Applying migrations needs no shadow database, and the adapters' own would be the main one.
const noShadow = () => Promise.reject(new Error('This database has no shadow database.'));

const factoryOf = (
  connect: () => Promise<SqlDriverAdapter>,
  connectToShadowDb: () => Promise<SqlDriverAdapter> = noShadow,
): SqlMigrationAwareDriverAdapterFactory => ({
  provider: 'postgres',
  adapterName: 'schema-engine',
  connect,
  connectToShadowDb,
});

// Overlapping calls corrupt the engine's memory, so each waits for the one before.
const runEngine = <T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  const run = async () => {
    const { SchemaEngine } = await (state.module ??= instantiate());
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const engine = await SchemaEngine.new({ datamodels: DATAMODELS }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  };
  const result = state.last.then(run);
  state.last = result.catch(() => undefined);
  return result;
};

/** Runs `work` with Prisma's schema engine, as WebAssembly, on the target; frees its connections and locks after. */
export const withSchemaEngine = async <T>(
  target: Target,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  if (target.kind === 'pglite') {
    return runEngine(
      factoryOf(() => connectPglite(target.client)),
      work,
    );
  }
  const pool = new pg.Pool({ connectionString: target.url, max: 2, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  const connect = async () => withScript(await new PrismaPg(pool).connect(), (script) => pool.query(script));
  try {
    return await runEngine(factoryOf(connect), work);
  } finally {
    // The engine's advisory lock lives as long as its connection.
    await pool.end();
  }
};

/** The same on an empty database in memory, to compare migrations and schema. */
export const withScratchEngine = async <T>(work: (engine: SchemaEngine) => Promise<T>): Promise<T> => {
  const client = await PGlite.create({ extensions: PGLITE_EXTENSIONS });
  const connect = () => connectPglite(client);
  try {
    return await runEngine(factoryOf(connect, connect), work);
  } finally {
    await client.close();
  }
};
