import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { quiet } from '../run.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
const GIVE_UP_MS = 60_000;
const serve = path.join(root, 'scripts/serve.mjs');

export type Server = {
  url: string;
  startedInMs: number;
  stop: () => Promise<void>;
  memoryMb: () => number;
  signal: (signal: NodeJS.Signals) => void;
};

/** A port that nobody listens on now. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = async (url: string) => {
  try {
    return (await fetch(url, { redirect: 'manual' })).status < 500;
  } catch {
    return false;
  }
};

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Resident memory of a process and its children, in MB; Linux only, 0 elsewhere. */
const memoryOf = (pid: number): number => {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return own + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    return 0;
  }
};

type Options = {
  folder?: string;
  /** What node runs; the product unless told. */
  args?: string[];
  port: number;
  /** The path whose first answer means that the server is ready. */
  ready: string;
  env: Record<string, string>;
};

/** A server as its own process, ready when it answers at `ready`. */
export const startServer = async (options: Options): Promise<Server> => {
  const { folder = root, port, ready, env, args = [serve] } = options;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...quiet, ...env, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://localhost:${port}`;
  while (!(await answers(url + ready))) {
    if (child.exitCode !== null) throw new Error(`The server on port ${port} ended with ${child.exitCode}`);
    if (performance.now() - began > GIVE_UP_MS) {
      await ended(child);
      throw new Error(`The server on port ${port} did not answer ${ready} within ${GIVE_UP_MS} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    startedInMs: performance.now() - began,
    stop: () => ended(child),
    memoryMb: () => memoryOf(child.pid!),
    signal: (signal) => void child.kill(signal),
  };
};
