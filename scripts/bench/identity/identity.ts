import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MOST_SUBJECTS } from '@/lib/iam/authz/schema';
import { cache, type Env, postgresql } from '../databases';
import { failureLines, growthRow, markdownTable, rateRow, type Row, shareRow } from '../report';
import { interleaved, type Timing } from '../rounds';
import { freePort, type Server, startServer } from '../servers';
import { filledBy, type Subject } from '../subjects';
import type { FilledIdentity } from './filled';
import { CLIENT, ourTokens, questionsLoad, theirTokens } from './loads';

const FEW = 1000;
const INDEX = 'Index Scan using "ApiKey_hash_key"';
const WHOLE_TABLE = 'Seq Scan on "ApiKey"';

type Stored = Subject<FilledIdentity>;

/** Does the work on a new database with so many API keys, and drops it. */
const withKeys = async <T>(keys: number, suffix: string, work: (stored: Stored) => Promise<T>) => {
  const database = await postgresql(suffix);
  try {
    return await work(await filledBy<FilledIdentity>('identity/fill.ts', database, ['--keys', String(keys)]));
  } finally {
    await database.drop();
  }
};

const withServer = async <T>(started: Promise<Server>, work: (url: string) => Promise<T>) => {
  const server = await started;
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
};

const startApp = ({ port, env }: Stored) => startServer({ port, env, ready: '/identity/keys' });

/** oidc-provider alone; with DATABASE_URL in `env` it reads keys there, otherwise it holds the known ones in memory. */
const startAlone = async ({ filled }: Stored, env: Env) => {
  const file = path.join(cache, 'keys.json');
  writeFileSync(file, JSON.stringify(filled.keys));
  return startServer({
    args: ['-C', 'react-server', '--import', 'tsx', 'scripts/bench/identity/alone.ts'],
    port: await freePort(),
    ready: '/.well-known/openid-configuration',
    env: { ...env, ALONE_KEYS: file, ALONE_CLIENT: CLIENT.id, ALONE_SECRET: CLIENT.secret },
  });
};

const tokenRows = (stored: Stored, app: string, timing: Timing): Promise<Row[]> =>
  withServer(startAlone(stored, stored.env), (reading) =>
    withServer(startAlone(stored, { ...stored.env, DATABASE_URL: '' }), async (remembering) => {
      const { filled } = stored;
      const loads = [ourTokens(app, filled), theirTokens(reading, filled), theirTokens(remembering, filled)];
      const [ours, same, memory] = await interleaved(loads, timing);
      return [
        shareRow({ name: 'token by API key, same storage and signing', target: 0.5 }, [ours!, same!]),
        shareRow({ name: 'token by API key, oidc-provider in memory' }, [ours!, memory!]),
      ];
    }),
  );

/** The token call where few keys are stored, in rounds of its own with the one where many are. */
const growth = (many: Stored, app: string, keys: number, timing: Timing): Promise<Row> =>
  withKeys(FEW, '_few_keys', (few) =>
    withServer(startApp(few), async (small) => {
      const loads = [ourTokens(small, few.filled), ourTokens(app, many.filled)];
      const [fewer, more] = [FEW, keys].map((count) => count.toLocaleString('en'));
      const work = `token at ${more} keys, p50 against ${fewer}`;
      return growthRow(work, await interleaved(loads, timing), 1.2);
    }),
  );

const decisionRows = async ({ filled }: Stored, app: string, timing: Timing): Promise<Row[]> => {
  const loads = [await questionsLoad(app, filled, 1), await questionsLoad(app, filled, MOST_SUBJECTS)];
  const [one, most] = await interleaved(loads, timing);
  return [
    rateRow('authz, one subject a call', one!),
    rateRow(`authz, ${MOST_SUBJECTS} subjects a call, in subjects`, most!, MOST_SUBJECTS),
  ];
};

/** The identity interface on PostgreSQL with so many API keys: the table, how a key is read, and what is wrong. */
export const identity = (keys: number, timing: Timing) =>
  withKeys(keys, '_identity', (stored) =>
    withServer(startApp(stored), async (app) => {
      const rows = [
        ...(await tokenRows(stored, app, timing)),
        await growth(stored, app, keys, timing),
        ...(await decisionRows(stored, app, timing)),
      ];
      const plan = stored.filled.plan.join('\n');
      const byIndex = plan.includes(INDEX) && !plan.includes(WHOLE_TABLE);
      return {
        table: `${markdownTable(rows, { name: 'oidc-provider', short: 'theirs' })}\n\nHow a key is read:\n\n\`\`\`\n${plan}\n\`\`\``,
        failures: [...failureLines(rows), ...(byIndex ? [] : [`A key is not read by one ${INDEX}`])],
      };
    }),
  );
