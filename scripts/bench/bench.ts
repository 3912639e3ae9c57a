import { parseArgs } from 'node:util';
import { type Database, machine, pglite, postgresql, postgresqlMissing } from './databases';
import type { Load } from './load';
import { pageWeight } from './page-weight';
import { failureLines, limitRow, markdownTable, type Row, shareRow } from './report';
import { interleaved, type Timing } from './rounds';
import { firstPgliteStartMs, warmStartMs } from './start-times';
import { build, fillDatabase, type Running, startApp, startBare, type Subject } from './subjects';
import { listLoad, worksOf } from './works';

const LARGE = 100_000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    offerings: { type: 'string', default: '10000' },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
  },
});
const timing: Timing = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
const offerings = Number(values.offerings);

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
    const [few, many] = await interleaved([small, listLoad(large.program)], timing);
    const work = `list at ${LARGE.toLocaleString('en')} offerings, p50 against ${offerings.toLocaleString('en')}`;
    const show = (value: number) => `${value.toFixed(2)} ×`;
    return {
      ...limitRow({ work, ours: many!.p50 / few!.p50, limit: 1.5, show }),
      latency: { bare: few!, ours: many! },
    };
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

const report = (database: Database, rows: Row[]) => {
  const failures = failureLines(rows);
  console.log(
    `\n### ${database.name}, ${offerings.toLocaleString('en')} offerings\n\n${markdownTable(rows)}\n`,
  );
  failures.forEach((line) => console.error(line));
  if (failures.length > 0) process.exitCode = 1;
};

const missing = await postgresqlMissing();
await build();
console.log(`\n${await machine(!missing)}; ${timing.rounds} rounds of ${timing.seconds} s, ten connections`);
if (missing) console.log(missing);
const wanted = (name: string) => !values.only || values.only === name;
const databases = [
  ...(!missing && wanted('postgresql') ? [() => postgresql()] : []),
  ...(wanted('pglite') ? [async () => pglite()] : []),
];
for (const open of databases) {
  const database = await open();
  report(database, await measure(database));
}
