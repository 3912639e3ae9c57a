import { buildIfNeeded } from './build.mjs';
import { become, start } from './run.mjs';

const port = process.env.PORT || '3000';

await buildIfNeeded();
become(
  start('node', ['node_modules/next/dist/bin/next', 'start', '--port', port], { NODE_ENV: 'production' }),
);
