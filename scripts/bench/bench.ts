import { parseArgs } from 'node:util';
import { type Database, machine, pglite, postgresql, postgresqlMissing } from './databases';
import { identity } from './identity/identity';
import type { Load } from './load';
import { pageWeight } from './page-weight';
import { failureLines, growthRow, limitRow, markdownTable, type Row, shareRow } from './report';
import { interleaved, type Timing } from './rounds';
import { firstPgliteStartMs, warmStartMs } from './start-times';
import {
  buildApp,
  buildBare,
  fillDatabase,
  type Running,
  startApp,
  startBare,
  type Subject,
} from './subjects';
import { listLoad, worksOf } from './works';

const LARGE = 100_000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    offerings: { type: 'string', default: '10000' },
    keys: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
  },
});
const timing: Timing = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
const offerings = Number(values.offerings);
const keys = Number(values.keys);

const kB = (value: number) => `${value.toFixed(0)} kB`;
const MB = (value: number) => `${value.toFixed(0)} MB`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

const throughput = async ({ filled }: Subject, app: Running, bare: Running): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const work of worksOf(filled, app.program, bare.program)) {
    rows.push(shareRow(work, await interleaved([work.app, work.bare], timing)));
  }
  return rows;
};

const weights = async ({ program }: Running, bare: Running): Promise<Row[]> => {
  const theirs = await pageWeight(bare.program.base, '/');
  const list = await pageWeight(program.base, '/offerings', program.owner.cookie);
  const catalog = await pageWeight(program.base, '/catalog');
  return [
    limitRow({
      work: 'JavaScript of the list of offerings, gzip',
      bare: theirs,
      ours: list,
      limit: 300,
      aim: 240,
      show: kB,
    }),
    limitRow({
      work: 'JavaScript of the public catalog, gzip',
      bare: theirs,
      ours: catalog,
      limit: 200,
      aim: 170,
      show: kB,
    }),
  ];
};

/** The list at ten times as many offerings, in rounds of its own with the list that was measured before. */
const largeList = async (app: Running, small: Load): Promise<Row> => {
  const database = await postgresql('_large');
  const large = await startApp(await fillDatabase(database, LARGE));
  try {
    const figures = await interleaved([small, listLoad(large.program)], timing);
    const work = `list at ${LARGE.toLocaleString('en')} offerings, p50 against ${offerings.toLocaleString('en')}`;
    return growthRow(work, figures, 1.5);
  } finally {
    await large.server.stop();
    await database.drop();
  }
};

const whileRunning = async (database: Database, subject: Subject, app: Running): Promise<Row[]> => {
  const bare = await startBare(database, subject.filled);
  try {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const idle = { ours: app.server.memoryMb(), bare: bare.server.memoryMb() };
    const rows = [...(await throughput(subject, app, bare)), ...(await weights(app, bare))];
    const loaded = { ours: app.server.memoryMb(), bare: bare.server.memoryMb() };
    if (values.large && database.name === 'PostgreSQL')
      rows.push(await largeList(app, listLoad(app.program)));
    const memory = [
      limitRow({ work: 'resident memory, idle', ...idle, limit: 170, show: MB }),
      limitRow({ work: 'resident memory, after load', ...loaded, limit: 320, show: MB }),
    ];
    // The targets are those of PostgreSQL: an embedded database lives in the memory of the process.
    return [
      ...rows,
      ...memory.map((row) => (database.name === 'PostgreSQL' ? row : { ...row, target: '–', met: null })),
    ];
  } finally {
    await bare.server.stop();
  }
};

const measure = async (database: Database): Promise<Row[]> => {
  const subject = await fillDatabase(database, offerings);
  const app = await startApp(subject);
  const rows = await whileRunning(database, subject, app).finally(() => app.server.stop());
  const show = seconds;
  rows.push(
    limitRow({
      work: 'warm `npm start` to the first page',
      ours: await warmStartMs(database),
      limit: 1600,
      show,
    }),
  );
  if (database.name === 'PGlite') {
    rows.push(
      limitRow({
        work: 'first `npm start`: new database, sample data',
        ours: await firstPgliteStartMs(),
        limit: 6000,
        show,
      }),
    );
  }
  await database.drop();
  return rows;
};

const report = (title: string, table: string, failures: string[]) => {
  console.log(`\n### ${title}\n\n${table}\n`);
  failures.forEach((line) => console.error(line));
  if (failures.length > 0) process.exitCode = 1;
};

const missing = await postgresqlMissing();
const wanted = (name: string) => !values.only || values.only === name;
const databases = [
  ...(!missing && wanted('postgresql') ? [() => postgresql()] : []),
  ...(wanted('pglite') ? [async () => pglite()] : []),
];
await buildApp();
if (databases.length > 0) await buildBare();
console.log(`\n${await machine(!missing)}; ${timing.rounds} rounds of ${timing.seconds} s, ten connections`);
if (missing) console.log(missing);
for (const open of databases) {
  const database = await open();
  const rows = await measure(database);
  const title = `${database.name}, ${offerings.toLocaleString('en')} offerings`;
  report(title, markdownTable(rows), failureLines(rows));
}
if (!missing && wanted('identity')) {
  const { table, failures } = await identity(keys, timing);
  report(`Identity, PostgreSQL, ${keys.toLocaleString('en')} API keys`, table, failures);
}
