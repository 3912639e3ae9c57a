import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { run } from '../run.mjs';
import { cache, type Database, type Env } from './databases';
import { freePort, root, startServer, type Server } from './servers';
import { signIn } from './sign-in';
import type { Filled, Program } from './works';

const PASSWORD = 'workbench-demo';
const bareFolder = path.join(cache, 'bare');

const must = async (what: string, code: Promise<number>) => {
  if (await code) throw new Error(`${what} failed`);
};

/** Builds the app unless it is built. */
export const buildApp = async () => {
  mkdirSync(cache, { recursive: true });
  await buildIfNeeded();
};

/** Builds the bare program away from the sources. */
export const buildBare = async () => {
  cpSync(path.join(root, 'scripts/bench/bare'), bareFolder, { recursive: true });
  await must('Building the bare program', run('next', ['build', bareFolder]));
};

export type Subject<T = Filled> = { filled: T; port: number; env: Env };

/** Fills the database by a script in a process of its own, so that the embedded one is closed again. */
export const filledBy = async <T>(
  script: string,
  database: Database,
  options: string[],
): Promise<Subject<T>> => {
  const port = await freePort();
  const env = { ...database.app, PUBLIC_URL: `http://localhost:${port}` };
  const out = path.join(cache, 'filled.json');
  const args = ['-C', 'react-server', `scripts/bench/${script}`, ...options, '--out', out];
  await must('Filling the database', run('tsx', args, { ...env, PORT: String(port) }));
  return { filled: JSON.parse(readFileSync(out, 'utf8')) as T, port, env };
};

export const fillDatabase = (database: Database, offerings: number) =>
  filledBy<Filled>('fill.ts', database, ['--offerings', String(offerings)]);

export type Running = { server: Server; program: Program };

export const startApp = async ({ port, env }: Subject): Promise<Running> => {
  const server = await startServer({ port, env, ready: '/sign-in' });
  const base = server.url;
  const cookie = async (email: string) => ({ cookie: await signIn(base, email, PASSWORD) });
  return {
    server,
    program: {
      base,
      owner: await cookie('ana@verse.example'),
      reviewer: await cookie('rita@platform.example'),
    },
  };
};

export const startBare = async (database: Database, { sessions }: Filled): Promise<Running> => {
  const port = await freePort();
  const server = await startServer({
    folder: bareFolder,
    args: [path.join(root, 'node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    port,
    env: database.bare(),
    ready: '/',
  });
  const as = (session: string) => ({ 'x-session': session });
  return {
    server,
    program: { base: server.url, owner: as(sessions.owner), reviewer: as(sessions.reviewer) },
  };
};
