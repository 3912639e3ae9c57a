import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

// Another first port lets two working copies run their stories side by side.
const FIRST_PORT = Number(process.env.E2E_PORT || 3110);
const SERVERS = { pglite: FIRST_PORT, postgresql: FIRST_PORT + 1, untouched: FIRST_PORT + 3 };
const OPENID_PORT = FIRST_PORT + 2;

const postgresqlListens = () => {
  const url = new URL(process.env.TEST_POSTGRES_URL || 'postgresql://postgres@127.0.0.1:5432/postgres');
  const probe = `require('node:net').connect(${url.port || 5432}, '${url.hostname}').on('connect', () => process.exit(0)).on('error', () => process.exit(1))`;
  try {
    execFileSync(process.execPath, ['-e', probe], { timeout: 5000 });
    return true;
  } catch {
    return false;
  }
};

const kinds = (Object.keys(SERVERS) as (keyof typeof SERVERS)[]).filter((kind) => {
  const usable = kind !== 'postgresql' || postgresqlListens();
  if (!usable) console.warn('Browser tests on PostgreSQL are skipped: none listens on 127.0.0.1:5432.');
  return usable;
});

const STORIES = {
  pglite: /.*\.spec\.ts/,
  postgresql: /(^|\/)(journey|background-work)\.spec\.ts/,
  untouched: /(^|\/)(nothing-escapes|guide-pictures)\.spec\.ts/,
};
// A story that writes rows by itself needs a database that takes a second process.
const NEEDS_POSTGRESQL = /(^|\/)background-work\.spec\.ts/;

const url = (kind: keyof typeof SERVERS) => `http://localhost:${SERVERS[kind]}`;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: '.cache/e2e/results',
  use: {
    // A trace of every step costs a tenth of the time: E2E_TRACE=1 takes it of what fails.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // The journey is played on every database; the rest does not depend on which one it is. What looks at every word of
  // a page, or takes its picture, has an installation of its own in which no other story has left anything.
  projects: kinds.map((kind) => ({
    name: kind,
    testMatch: STORIES[kind],
    testIgnore: kind === 'pglite' ? [STORIES.untouched, NEEDS_POSTGRESQL] : [],
    use: { baseURL: url(kind) },
  })),
  webServer: [
    ...kinds.map((kind) => ({
      command: `node scripts/e2e-server.mjs ${kind} ${SERVERS[kind]} ${OPENID_PORT}`,
      url: `${url(kind)}/sign-in`,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
      stdout: 'ignore' as const,
      stderr: 'pipe' as const,
    })),
    {
      command: `node e2e/support/openid-provider.mjs ${OPENID_PORT} ${SERVERS.pglite}`,
      url: `http://localhost:${OPENID_PORT}/.well-known/openid-configuration`,
      stdout: 'ignore' as const,
      stderr: 'ignore' as const,
    },
  ],
});
