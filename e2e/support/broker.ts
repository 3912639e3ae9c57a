import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type RunningBroker = { url: string; username: string; password: string; stop: () => Promise<void> };

const LISTENING = /listening on (http:\/\/\S+)/;

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

type Settings = { port?: number; env?: Record<string, string> };

/** The starter broker as its own process, serving the catalog.json that the console exported; on a free port unless told. */
export const startBroker = async (
  catalogJson: string,
  { port = 0, env = {} }: Settings = {},
): Promise<RunningBroker> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'starter-broker-'));
  const catalog = path.join(folder, 'catalog.json');
  writeFileSync(catalog, catalogJson);
  const [username, password] = ['broker', 'journey-broker-password'];
  const child = spawn(
    process.execPath,
    [
      'examples/starter-broker/broker.mjs',
      '--catalog',
      catalog,
      '--port',
      String(port),
      '--data',
      path.join(folder, 'data.json'),
    ],
    {
      env: { ...process.env, BROKER_USERNAME: username, BROKER_PASSWORD: password, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The starter broker ended with ${code}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = LISTENING.exec(chunk.toString());
      if (found) resolve(found[1]!);
    });
  });
  return { url, username, password, stop: () => stopped(child) };
};
