import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseStartError } from './start-error';

/** PGlite's major and minor release: folders of others cannot be opened, and PGlite does not say so. */
export const PGLITE_FORMAT = '0.5';
/** The major release of PostgreSQL inside, as PG_VERSION tells it. */
const POSTGRESQL_MAJOR = '18';

const marker = 'pglite-format';

const readTrimmed = async (file: string) => {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const entries = async (folder: string) => {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

const refuseFormat = (folder: string, found: string) => {
  throw new DatabaseStartError(
    `The database folder ${folder} was written by ${found}; this release reads PGlite ${PGLITE_FORMAT}. ` +
      'Start the release that wrote it, or move the folder away to begin with an empty one.',
  );
};

const checkFormat = async (folder: string) => {
  const format = await readTrimmed(path.join(folder, marker));
  if (format === PGLITE_FORMAT) return;
  if (format) return refuseFormat(folder, `PGlite ${format}`);
  const major = await readTrimmed(path.join(folder, 'PG_VERSION'));
  if (!major)
    throw new DatabaseStartError(
      `${folder} is not empty and is no database folder. Set DATA_DIR to another folder.`,
    );
  if (major !== POSTGRESQL_MAJOR) return refuseFormat(folder, `a PGlite with PostgreSQL ${major}`);
};

/**
 * Makes the locked folder ready to be opened: checks who wrote it, and clears away what a creation that was
 * interrupted left. Call `finishCreation` once PGlite has opened it.
 */
export const prepareFolder = async (folder: string): Promise<{ finishCreation: () => Promise<void> }> => {
  const creating = `${folder}.creating`;
  if ((await readTrimmed(creating)) !== undefined) await rm(folder, { recursive: true, force: true });
  if ((await entries(folder)).length > 0) {
    await checkFormat(folder);
    return { finishCreation: async () => undefined };
  }
  await mkdir(path.dirname(folder), { recursive: true });
  await writeFile(creating, '');
  return {
    finishCreation: async () => {
      await writeFile(path.join(folder, marker), `${PGLITE_FORMAT}\n`);
      await rm(creating);
    },
  };
};
