import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'prisma',
  'next.config.js',
  'proxy.ts',
  'instrumentation.ts',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = path.join(root, '.next', 'source-stamp');

const files = (entry) => {
  const full = path.join(root, entry);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [entry];
  return readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => name !== 'generated')
    .flatMap(({ name }) => files(path.join(entry, name)));
};

/** Changes when any file that the build reads changes: names, sizes and times, which is quick to look up. */
const sourceStamp = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(files)) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** Builds for production unless the present sources are already built. Ends the process when the build fails. */
export const buildIfNeeded = async () => {
  const wanted = sourceStamp();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Provider Workbench: building (about a minute the first time)');
  const code = (await run('tsx', ['scripts/generate.ts'])) || (await run('next', ['build']));
  if (code) process.exit(code);
  writeFileSync(stamp, wanted);
};
