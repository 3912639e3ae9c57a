import type { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';

/** Which database: a PostgreSQL server by its connection string, or the PGlite that this process has open. */
export type Target = { kind: 'postgresql'; url: string } | { kind: 'pglite'; client: PGlite };

/** An open database: how Prisma reaches it, and how to close it. */
export type OpenedDatabase = {
  target: Target;
  adapterFactory: SqlDriverAdapterFactory;
  close: () => Promise<void>;
};
