import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PGLITE_FORMAT, prepareFolder } from './folder';

let parent: string;
let folder: string;

const writeInside = async (name: string, content: string) => {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), content);
};

describe('prepareFolder', () => {
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'folder-'));
    folder = path.join(parent, 'database');
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('knows the format of the PGlite that is installed', async () => {
    const installed = JSON.parse(
      await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8'),
    ) as { version: string };
    expect(installed.version.startsWith(`${PGLITE_FORMAT}.`)).toBe(true);
  });

  it('marks a new folder and accepts it afterwards', async () => {
    const { finishCreation } = await prepareFolder(folder);
    await writeInside('PG_VERSION', '18');
    await finishCreation();
    await prepareFolder(folder);
    expect(existsSync(path.join(folder, 'PG_VERSION'))).toBe(true);
  });

  it('clears away what an interrupted creation left', async () => {
    await prepareFolder(folder);
    await writeInside('PG_VERSION', '18');
    await prepareFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses the folders of other releases, and folders that hold something else', async () => {
    await writeInside('pglite-format', '0.4');
    await expect(prepareFolder(folder)).rejects.toThrow('written by PGlite 0.4');
    await rm(folder, { recursive: true });
    await writeInside('PG_VERSION', '17');
    await expect(prepareFolder(folder)).rejects.toThrow('PostgreSQL 17');
    await rm(folder, { recursive: true });
    await writeInside('letter.txt', 'Dear Ana');
    await expect(prepareFolder(folder)).rejects.toThrow('is no database folder');
  });
});
