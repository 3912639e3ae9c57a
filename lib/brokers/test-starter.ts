import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type StarterBroker = { url: string; username: string; secret: string; stop: () => Promise<void> };

/** The starter broker of examples/, for tests: its own process on a free port, with this catalog and its own data. */
export const runStarterBroker = async (catalog: unknown): Promise<StarterBroker> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbench-starter-'));
  const file = path.join(folder, 'catalog.json');
  await writeFile(file, JSON.stringify(catalog));
  const secret = 'canary-pass:word';
  const child = spawn(process.execPath, ['broker.mjs', '--port', '0', '--catalog', file], {
    cwd: path.resolve('examples/starter-broker'),
    env: {
      NODE_ENV: 'test',
      BROKER_USERNAME: 'broker',
      BROKER_PASSWORD: secret,
      DATA_FILE: path.join(folder, 'data.json'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const early = exited.then(([code]) =>
    Promise.reject(new Error(`the starter broker ended with ${String(code)}`)),
  );
  const [line] = (await Promise.race([once(lines, 'line'), early])) as [string];
  early.catch(() => undefined);
  const url = /http:\/\/\S+/.exec(line)?.[0] ?? '';
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, username: 'broker', secret, stop };
};
