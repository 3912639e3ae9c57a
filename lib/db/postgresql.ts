import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PARSERS } from './parsers';
import { DatabaseStartError } from './start-error';
import type { OpenedDatabase, RunStatement } from './target';

const describeServer = (url: string) => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};

// Named statements are planned once per connection: reads gain about a quarter. Their number is bounded, because
// lists of other lengths are other statements; an empty name means none.
const MAX_STATEMENTS = 500;
const statementNamer = () => {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_STATEMENTS) return '';
    const name = `workbench_${names.size}`;
    names.set(sql, name);
    return name;
  };
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    PARSERS[id] ?? (pg.types.getTypeParser(id, format) as (text: string) => unknown),
};

const runner =
  (client: pg.Pool | pg.PoolClient, nameOf: ReturnType<typeof statementNamer>): RunStatement =>
  async (text, values) => {
    const { rows, rowCount } = await client.query({ name: nameOf({ sql: text }), text, values, types });
    return { rows, count: rowCount ?? 0 };
  };

/** Opens a pool of `poolSize` connections and makes one, so that a wrong DATABASE_URL shows at start. */
export const openPostgresql = async (url: string, poolSize: number): Promise<OpenedDatabase> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    // A request that dies between two statements must not keep its rows locked.
    idle_in_transaction_session_timeout: 5_000,
    application_name: 'provider-workbench',
  });
  // Without a listener, a connection that the server closes while idle would end the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DatabaseStartError(
      `PostgreSQL at ${describeServer(url)} cannot be used: ${reason}. Check DATABASE_URL.`,
      {
        cause: error,
      },
    );
  }
  const nameOf = statementNamer();
  return {
    target: { kind: 'postgresql', url },
    adapterFactory: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    run: runner(pool, nameOf),
    runScript: async (text) => {
      const client = await pool.connect();
      try {
        // Of several statements the driver makes a list of results, which its types do not tell.
        const result = (await client.query({ text, types })) as pg.QueryResult | pg.QueryResult[];
        client.release();
        return (Array.isArray(result) ? result.at(-1) : result) ?? { rows: [] };
      } catch (error) {
        // A script that fails inside its own transaction would leave it open for whoever gets the connection next.
        client.release(true);
        throw error;
      }
    },
    // The adapter's transaction keeps its connection in this field, which its types do not tell.
    runIn: (transaction) => runner((transaction as unknown as { client: pg.PoolClient }).client, nameOf),
    close: () => pool.end(),
  };
};
