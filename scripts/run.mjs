import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Quiet tools: no telemetry, no update notices. */
export const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  IBM_TELEMETRY_DISABLED: 'true',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

const bin = (name) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Starts one of the project's own tools with the terminal as its input and output. */
export const start = (tool, args, env = {}) =>
  spawn(tool === 'node' ? process.execPath : bin(tool), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet, ...env },
    shell: process.platform === 'win32',
  });

/** Runs a tool to its end; the exit code. */
export const run = (tool, args, env) =>
  new Promise((resolve, reject) => {
    const child = start(tool, args, env);
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** Passes Ctrl-C and SIGTERM on, and ends with the child's exit code. */
export const become = (child) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
};
