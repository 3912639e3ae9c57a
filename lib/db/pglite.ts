import path from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { prepareFolder } from './folder';
import { lockFolder } from './folder-lock';
import { PARSERS } from './parsers';
import { PGLITE_EXTENSIONS } from './pglite-extensions';
import { DatabaseStartError } from './start-error';
import type { OpenedDatabase, RunStatement } from './target';

const runner =
  (client: PGlite | Transaction): RunStatement =>
  async (text, values) => {
    const { rows, affectedRows } = await client.query(text, values, { parsers: PARSERS });
    return { rows, count: affectedRows ?? 0 };
  };

/** A PGlite that is already open, for instance one in memory. Closing the database closes it. */
export const adoptPglite = (client: PGlite): OpenedDatabase => ({
  target: { kind: 'pglite', client },
  adapterFactory: new PrismaPGlite(client),
  run: runner(client),
  runScript: async (text) => {
    try {
      return (await client.exec(text, { parsers: PARSERS })).at(-1) ?? { rows: [] };
    } catch (error) {
      // A script that fails inside its own transaction would leave it open for everybody.
      await client.exec('ROLLBACK');
      throw error;
    }
  },
  // The adapter's transaction keeps PGlite's in this field, which its types do not tell.
  runIn: (transaction) => runner((transaction as unknown as { client: Transaction }).client),
  close: () => client.close(),
});

/**
 * Opens the PGlite folder, or creates it. Two processes that open the same folder lose rows without an error,
 * so it is locked first. PGlite never asks the system to flush: a power cut may lose the last seconds.
 */
export const openPgliteFolder = async (folder: string): Promise<OpenedDatabase> => {
  const absolute = path.resolve(folder);
  const release = await lockFolder(absolute);
  try {
    const { finishCreation } = await prepareFolder(absolute);
    const client = await PGlite.create(absolute, { extensions: PGLITE_EXTENSIONS });
    await finishCreation();
    const opened = adoptPglite(client);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        release();
      },
    };
  } catch (error) {
    release();
    if (error instanceof DatabaseStartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseStartError(`The database folder ${absolute} could not be opened: ${reason}`, {
      cause: error,
    });
  }
};
