import { defineConfig } from 'prisma/config';

// Generating needs no schema engine, yet the CLI downloads one at every command unless told where it is.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
