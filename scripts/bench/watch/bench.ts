import { parseArgs } from 'node:util';
import { postgresql, postgresqlMissing } from '../databases';
import { drive, type Figures } from '../load';
import { buildApp, fillDatabase, startApp } from '../subjects';
import { listLoad } from '../works';

const { values } = parseArgs({
  options: {
    brokers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    // The shortest interval that an operator can set.
    every: { type: 'string', default: '60' },
  },
});
const seconds = Number(values.seconds);
const OFFERINGS = 1000;

const missing = await postgresqlMissing();
if (missing) throw new Error(missing);
await buildApp();
const database = await postgresql('_watch');
const subject = await fillDatabase(database, OFFERINGS);
const app = await startApp(subject);
// Before anything of the product is loaded, which reads its environment once.
Object.assign(process.env, subject.env);
const { watchedBrokers } = await import('./watched');
const watched = await watchedBrokers(Number(values.brokers));

const whileWatching = async <T>(work: () => Promise<T>): Promise<T> => {
  await watched.lookAtAll();
  const timer = setInterval(() => void watched.lookAtAll(), Number(values.every) * 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

const load = listLoad(app.program);
const quiet: Figures[] = [];
const watching: Figures[] = [];
let looks = 0;
try {
  await drive(load, 3);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    quiet.push(await drive(load, seconds));
    const before = watched.looks();
    watching.push(await whileWatching(() => drive(load, seconds)));
    looks += watched.looks() - before;
    // What is still waiting in the queue is done before the next quiet round.
    await new Promise((resolve) => setTimeout(resolve, 15_000));
  }
} finally {
  await app.server.stop();
  await watched.close();
  await database.drop();
}

const median = (figures: Figures[], key: 'perSecond' | 'p50' | 'p99') =>
  figures
    .map((figure) => figure[key])
    .toSorted((a, b) => a - b)
    [Math.floor(figures.length / 2)]!.toFixed(1);
const line = (name: string, figures: Figures[]) =>
  `| ${name} | ${median(figures, 'perSecond')} | ${median(figures, 'p50')} | ${median(figures, 'p99')} | ${figures.reduce((sum, { failed }) => sum + failed, 0)} |`;
console.log('| list of 20 offerings | calls a second | p50 ms | p99 ms | failed |\n|---|---|---|---|---|');
console.log(line('nothing is watched', quiet));
console.log(
  line(
    `${watched.brokers} brokers, looked at every ${values.every} s, ${(looks / seconds / Number(values.rounds)).toFixed(1)} looks a second`,
    watching,
  ),
);
process.exit(0);
