import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** What the migrations create besides tables; PGlite must be told before it opens a database that has them. */
export const PGLITE_EXTENSIONS = { pg_trgm };
