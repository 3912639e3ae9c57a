import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HEARTBEAT_MS, isAlive, parseHolder, thisProcess } from './lock-holder';
import { DatabaseStartError } from './start-error';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const readLock = async (file: string) => {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, silentMs: Date.now() - mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Creates the lock file whole: linking a written file is the one way that nobody ever reads half of it. */
const createLock = async (file: string, text: string) => {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
};

/** Takes a dead holder's file away. When another process was faster, its fresh lock is put back. */
const removeStale = async (file: string, staleText: string) => {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await readFile(/* turbopackIgnore: true */ aside, 'utf8')) !== staleText) await link(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  }
  await rm(aside, { force: true });
};

const refuse = (folder: string, pid: number): never => {
  throw new DatabaseStartError(
    pid === process.pid
      ? `The database folder ${folder} is already open in this process.`
      : `The database folder ${folder} is in use by process ${pid}. Two processes would damage it: ` +
          `stop that one first (kill ${pid}), or set DATABASE_URL to use PostgreSQL, which many processes can share.`,
  );
};

const acquire = async (folder: string, file: string, text: string) => {
  for (;;) {
    if (await createLock(file, text)) return;
    const found = await readLock(file);
    if (!found) continue;
    const holder = parseHolder(found.text);
    if (holder && isAlive(holder, found)) return refuse(folder, holder.pid);
    await removeStale(file, found.text);
    if (!(await createLock(file, text))) continue;
    // Another process may have judged the same dead lock and moved ours away: look again once it is done.
    await wait(100);
    if ((await readLock(file))?.text === text) return;
  }
};

const keepLock = (file: string, text: string) => {
  const heartbeat = setInterval(
    () => void utimes(file, new Date(), new Date()).catch(() => undefined),
    HEARTBEAT_MS,
  );
  heartbeat.unref();
  const release = () => {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    try {
      if (readFileSync(file, 'utf8') === text) unlinkSync(file);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  };
  process.once('exit', release);
  return release;
};

/**
 * Locks a database folder for this process with a file beside it, `<folder>.lock`; resolves to its release.
 * A holder that was killed is recognised and replaced; a living one is refused with a DatabaseStartError.
 */
export const lockFolder = async (folder: string): Promise<() => void> => {
  const file = `${folder}.lock`;
  const text = JSON.stringify(thisProcess(randomUUID()));
  await mkdir(path.dirname(file), { recursive: true });
  await acquire(folder, file, text);
  return keepLock(file, text);
};
