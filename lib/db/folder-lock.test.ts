import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock';
import { thisProcess } from './lock-holder';

let parent: string;
let folder: string;

/** Starts a process that locks the folder and says what came of it: `locked`, or the error's message. */
const startContender = async () => {
  const lockModule = path.resolve('lib/db/folder-lock.ts');
  const program = `import { lockFolder } from ${JSON.stringify(lockModule)};
    const outcome = await lockFolder(${JSON.stringify(folder)}).then(() => 'locked', (error) => error.message);
    console.log(outcome);
    setInterval(() => undefined, 1000);`;
  const script = path.join(parent, `${Math.random()}.mts`);
  await writeFile(script, program);
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const outcome = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', () => resolve('ended'));
  });
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return { pid: child.pid, outcome, kill };
};

describe('lockFolder', () => {
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'lock-'));
    folder = path.join(parent, 'database');
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('refuses a second process, and lets it in after kill -9 of the first', { timeout: 30_000 }, async () => {
    const first = await startContender();
    expect(first.outcome).toBe('locked');
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${first.pid}`);
    await first.kill();
    expect(existsSync(`${folder}.lock`)).toBe(true);
    const release = await lockFolder(folder);
    release();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it('lets one of several processes take a dead lock over', { timeout: 60_000 }, async () => {
    await writeFile(`${folder}.lock`, JSON.stringify({ ...thisProcess('old'), started: '1' }));
    const contenders = await Promise.all(Array.from({ length: 6 }, startContender));
    const winners = contenders.filter(({ outcome }) => outcome === 'locked');
    expect(winners).toHaveLength(1);
    expect(JSON.parse(await readFile(`${folder}.lock`, 'utf8'))).toMatchObject({ pid: winners[0]?.pid });
    await Promise.all(contenders.map(({ kill }) => kill()));
  });

  it('knows a process id that belongs to another process now', async () => {
    await writeFile(`${folder}.lock`, JSON.stringify({ ...thisProcess('old'), started: '1' }));
    (await lockFolder(folder))();
  });

  it('believes a holder of another container as long as it shows signs of life', async () => {
    await writeFile(`${folder}.lock`, JSON.stringify({ ...thisProcess('other'), system: 'elsewhere' }));
    await expect(lockFolder(folder)).rejects.toThrow('already open');
    const silentSince = new Date(Date.now() - 60_000);
    await utimes(`${folder}.lock`, silentSince, silentSince);
    (await lockFolder(folder))();
  });

  it('replaces a file that is no lock, and leaves no others behind', async () => {
    await writeFile(`${folder}.lock`, 'x');
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow('already open in this process');
    expect(await readdir(parent)).toEqual(['database.lock']);
    release();
  });
});
