import { readFileSync, readlinkSync } from 'node:fs';
import { z } from 'zod';

const holderSchema = z.object({
  pid: z.number(),
  /** When the process began, in clock ticks since boot: after its end the same pid may be another process. */
  started: z.string(),
  /** The boot and the process namespace: a pid of another container or machine says nothing here. */
  system: z.string(),
  token: z.string(),
});

/** Who holds a folder's lock. */
export type Holder = z.infer<typeof holderSchema>;

export const HEARTBEAT_MS = 5_000;
const SILENT_MS = 3 * HEARTBEAT_MS;

// Systems without /proc know neither the start nor the boot: there the pid alone decides.
const orEmpty = (read: () => string) => {
  try {
    return read();
  } catch {
    return '';
  }
};

// The program's name may hold spaces and brackets, so the fields are counted from its closing bracket.
const startOf = (pid: number) =>
  orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '');

const thisSystem = () =>
  orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) +
  orEmpty(() => readlinkSync('/proc/self/ns/pid'));

const processRuns = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** This process as a holder; `token` tells two locks of one process apart. */
export const thisProcess = (token: string): Holder => ({
  pid: process.pid,
  started: startOf(process.pid),
  system: thisSystem(),
  token,
});

/** Reads a lock file's text; nothing when it is not one of ours. */
export const parseHolder = (text: string): Holder | undefined => {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Whether the holder still lives: by its process where that can be seen, otherwise by its heartbeat. */
export const isAlive = (holder: Holder, options: { silentMs: number }): boolean => {
  if (holder.system !== thisSystem()) return options.silentMs < SILENT_MS;
  return processRuns(holder.pid) && startOf(holder.pid) === holder.started;
};
