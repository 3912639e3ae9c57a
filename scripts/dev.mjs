import { become, run, start } from './run.mjs';

const code = await run('tsx', ['scripts/generate.ts']);
if (code) process.exit(code);
become(start('next', ['dev', '--port', process.env.PORT || '3000']));
