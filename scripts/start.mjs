import { createRequire } from 'node:module';
import { buildIfNeeded } from './build.mjs';
import { quiet, root, serveOn } from './run.mjs';

const port = process.env.PORT || '3000';

await buildIfNeeded();
// In this process: a second one would cost its own start and 40 MB for nothing.
process.chdir(root);
Object.assign(process.env, quiet, { NODE_ENV: 'production' });
process.argv.splice(2, process.argv.length, ...serveOn(port));
createRequire(import.meta.url)('next/dist/bin/next');
