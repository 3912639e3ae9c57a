import { parseArgs } from 'node:util';
import { postgresql, postgresqlMissing } from '../bench/databases';
import type { Result } from './rounds';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'at-once': { type: 'string', default: '10' },
    kind: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});

/** Where most can go wrong, for every run of the tests: a call whose answer is lost, and an answer that is not kept. */
const SHORT = { kinds: ['provision', 'deprovision'], points: ['in flight, done', 'before the commit'] };

const missing = await postgresqlMissing();
if (missing) {
  console.warn(`SKIPPED: ${missing}`);
  process.exit(values.short ? 0 : 1);
}

const database = await postgresql(`_reliability${values.kind ? `_${values.kind}` : ''}`);
// Before anything of the product is loaded, which reads its environment once.
Object.assign(process.env, database.app, { DEMO: '' });
const { killRounds } = await import('./rounds');
const { closeDatabase } = await import('@/lib/db/client');

const results: Result[] = [];
await killRounds(
  {
    env: database.app,
    url: database.app.DATABASE_URL!,
    rounds: values.short ? 1 : Number(values.rounds),
    atOnce: values.short ? 5 : Number(values['at-once']),
    kinds: values.kind ? [values.kind] : values.short ? SHORT.kinds : undefined,
    points: values.short ? SHORT.points : undefined,
  },
  (result) => {
    results.push(result);
    console.error(JSON.stringify(result));
  },
);
await closeDatabase();
await database.drop();
const COLUMNS: [string, keyof Result][] = [
  ['operation', 'kind'],
  ['killed', 'point'],
  ['kills', 'kills'],
  ['operations', 'operations'],
  ['succeeded', 'succeeded'],
  ['unknown here', 'unknownHere'],
  ['missing there', 'missingThere'],
  ['made twice', 'doubled'],
  ['other plan', 'otherPlan'],
  ['unfinished', 'unfinished'],
];
const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
console.log(line(COLUMNS.map(([title]) => title)));
console.log(line(COLUMNS.map(() => '---')));
for (const result of results) console.log(line(COLUMNS.map(([, key]) => result[key])));
const wrong = results.some(
  (r) => r.unknownHere + r.missingThere + r.doubled + r.otherPlan + r.unfinished > 0,
);
process.exit(wrong ? 1 : 0);
