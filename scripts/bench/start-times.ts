import { type Database, type Env, pglite } from './databases';
import { freePort, startServer } from './servers';

const TIMES = 3;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds from `npm start`'s command on a built tree to the first page. */
const oneStart = async (env: Env) => {
  const port = await freePort();
  const options = {
    args: ['scripts/start.mjs'],
    port,
    ready: '/sign-in',
    env: { ...env, PUBLIC_URL: `http://localhost:${port}` },
  };
  const server = await startServer(options);
  await server.stop();
  return server.startedInMs;
};

/** Starts on a database that is already filled; nothing else may have it open. */
export const warmStartMs = async ({ app }: Database) => {
  const taken: number[] = [];
  while (taken.length < TIMES) taken.push(await oneStart(app));
  return median(taken);
};

/** First starts: each creates, migrates and seeds a PGlite folder. */
export const firstPgliteStartMs = async () => {
  const taken: number[] = [];
  while (taken.length < TIMES) {
    const database = pglite('first-start');
    taken.push(await oneStart(database.app));
    await database.drop();
  }
  return median(taken);
};
