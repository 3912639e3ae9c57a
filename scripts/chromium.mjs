import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from './run.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that tests drive: CHROMIUM_PATH, Playwright's own, or the system's; undefined when there is none. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM].find((file) => file && existsSync(file));

const installSystemPackage = () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  console.log("Playwright's download is not available here; installing the system's chromium package");
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Finds a Chromium or installs one. Ends the process with what to do when neither works. */
export const ensureChromium = async () => {
  if (findChromium()) return findChromium();
  console.log('No Chromium found: installing the one that Playwright brings');
  await run('playwright', ['install', 'chromium']);
  if (!findChromium()) installSystemPackage();
  const found = findChromium();
  if (found) return found;
  console.error(
    'No Chromium could be installed. Install one and name it in CHROMIUM_PATH, then run this again.',
  );
  return process.exit(1);
};
