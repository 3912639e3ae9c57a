import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.join(process.cwd(), 'examples', 'starter-broker');
const LEFT_OUT = /^(data|node_modules|\.(?!env\.example$|gitignore$).*)$/;

/** The starter broker's files by their path with slashes; its data and its .env, which hold credentials, never leave. */
export const starterFiles = async (): Promise<Record<string, Uint8Array>> => {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(FOLDER, path.join(entry.parentPath, entry.name)).split(path.sep))
    .filter((segments) => !segments.some((segment) => LEFT_OUT.test(segment)));
  const files = names.map(
    async (segments) =>
      [segments.join('/'), new Uint8Array(await readFile(path.join(FOLDER, ...segments)))] as const,
  );
  return Object.fromEntries(await Promise.all(files));
};
