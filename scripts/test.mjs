import { ensureChromium } from './chromium.mjs';
import { buildIfNeeded } from './build.mjs';
import { readdirSync } from 'node:fs';
import { run } from './run.mjs';

const only = process.argv.slice(2);

const BROKER_TESTS = 'examples/starter-broker/test';
const brokerTests = () =>
  readdirSync(BROKER_TESTS)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${BROKER_TESTS}/${name}`);

const tool = (name, args) => () => run(name, args);

/** Everything that must hold, cheapest first: a name, what it proves, and how it is run. */
const STEPS = [
  ['generate', 'database client', tool('tsx', ['scripts/generate.ts'])],
  ['format', 'formatting', tool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['types', 'types', tool('tsc', ['--noEmit', '-p', '.'])],
  ['lint', 'lint', tool('eslint', ['.', '--max-warnings', '0'])],
  ['schema', 'migrations match the schema', tool('tsx', ['scripts/migration.ts', '--check'])],
  ['unit', 'units, architecture, messages', tool('vitest', ['run', '--project', 'unit'])],
  [
    'database',
    'services on the embedded database and on PostgreSQL',
    tool('vitest', ['run', '--project', 'pglite', '--project', 'postgresql']),
  ],
  ['broker', 'the starter broker', tool('node', ['--test', ...brokerTests()])],
  ['build', 'production build', async () => (await buildIfNeeded(), 0)],
  [
    'browser',
    'journeys in a real browser',
    async () => (await ensureChromium(), run('playwright', ['test'])),
  ],
  [
    'kill',
    'kill -9 amid operations on brokers, a short form',
    tool('tsx', ['--conditions=react-server', 'scripts/reliability/kill.ts', '--short']),
  ],
];

const began = Date.now();
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;
const results = [];

for (const [name, title, step] of STEPS.filter(
  ([name]) => name === 'generate' || !only.length || only.includes(name),
)) {
  const since = Date.now();
  console.log(`\n── ${name}: ${title}`);
  const code = await step();
  results.push({ name, code, took: seconds(since) });
  if (code) break;
}

console.log('\n── summary');
for (const { name, code, took } of results)
  console.log(`${code ? 'failed' : 'passed'}  ${name.padEnd(10)} ${took}`);
const failed = results.filter(({ code }) => code).length;
console.log(
  failed
    ? '\nFix the step above; `npm test -- <step>` runs one alone.'
    : `\nAll of it passed in ${seconds(began)}. \`npm start\` runs the product.`,
);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
