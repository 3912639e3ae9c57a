import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { DatabaseStartError } from './start-error';
import type { OpenedDatabase } from './target';

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
  return {
    target: { kind: 'postgresql', url },
    adapterFactory: new PrismaPg(pool, { statementNameGenerator: statementNamer() }),
    close: () => pool.end(),
  };
};
