import 'server-only';
import { env } from '../env';
import { closeDatabase, openDatabase } from '../db/client';
import { migrate } from '../db/migrate';
import { prunePresence } from '../presence/service';
import { pruneIdentity } from '../iam/identity/service';
import { ensureSigningKeys } from '../iam/signing/service';
import { flushUses } from '../iam/usage/service';
import { pruneRemoved } from '../undo/service';
import { retireDue } from '../visibility/service';
import { DEMO_PEOPLE } from '../../prisma/seeds/demo-people';
import { seed } from '../../prisma/seed';
import { installQueues, startWorkers, stopWorkers } from '../jobs/service';
import { reclaimDue } from '../instances/service';
import { watchDue } from '../brokers/watch/service';
import { pruneExchanges } from '../brokers/calls/service';
import { ensureOperator } from './first-operator';
import { openFrontDoor } from './front-door';
import { WORKERS } from './workers';

const closeOnSignal = (signal: NodeJS.Signals) => {
  process.once(signal, () => {
    void stopWorkers()
      .then(flushUses)
      .then(closeDatabase, closeDatabase)
      .finally(() => process.exit(0));
  });
};

const HOUR = 3_600_000;

const MINUTE = 60_000;

type Work = () => Promise<unknown>;

/** What the platform does by itself; every process asks, the row's own state decides who does it. */
const TIMERS: { every: number; works: Work[] }[] = [
  {
    every: HOUR,
    works: [
      retireDue,
      prunePresence,
      pruneRemoved,
      pruneIdentity,
      ensureSigningKeys,
      pruneExchanges,
      reclaimDue,
    ],
  },
  { every: MINUTE, works: [watchDue] },
];

const attempt = (work: Work) =>
  void work().catch((error: unknown) => console.error(`Work by the clock failed: ${work.name}`, error));

const startTimers = () => {
  for (const { every, works } of TIMERS) {
    works.forEach(attempt);
    setInterval(() => works.forEach(attempt), every).unref();
  }
};

const prepare = async () => {
  process.env.NEXTAUTH_URL ??= env.PUBLIC_URL;
  const target = await openDatabase();
  const applied = await migrate({ target });
  if (applied.length) console.log(`Database: applied ${applied.join(', ')}`);
  await installQueues();
  await seed();
  await ensureOperator();
  await ensureSigningKeys();
  await startWorkers(WORKERS);
  startTimers();
  openFrontDoor();
  welcome();
  (['SIGINT', 'SIGTERM'] as const).forEach(closeOnSignal);
};

/** What to do next: the address, and in demo mode who can sign in. */
const welcome = () => {
  const people = DEMO_PEOPLE.map(({ email, name }) => `  ${email.padEnd(24)} ${name}`);
  const samples = env.demo ? ['', `Sample sign-ins, password ${DEMO_PEOPLE[0]!.password}:`, ...people] : [];
  console.log(['', `Provider Workbench is ready: ${env.PUBLIC_URL}`, ...samples, ''].join('\n'));
};

/** Opens and migrates the database and seeds it once; a failure ends the process with its reason. */
export const start = async () => {
  try {
    await prepare();
  } catch (error) {
    console.error(
      `\nProvider Workbench did not start.\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
};
