import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    { find: 'server-only', replacement: `${root}lib/testing/server-only.ts` },
  ],
};
const database = (name: 'pglite' | 'postgresql') => ({
  resolve,
  test: {
    name,
    include: ['lib/**/*.db.test.ts'],
    globalSetup: ['lib/testing/database-setup.ts'],
    env: { TEST_DATABASE: name },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{lib,components,messages}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['lib/**/*.db.test.ts', 'node_modules/**'],
        },
      },
      database('pglite'),
      database('postgresql'),
    ],
  },
});
