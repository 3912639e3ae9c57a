import pg from 'pg';
import { createBinding } from '@/lib/instances/bindings/service';
import { createInstance, removeInstance, updateInstance } from '@/lib/instances/service';
import { installQueues } from '@/lib/jobs/service';
import { definedOffering } from '@/lib/brokers/test-offering';
import { db, openDatabase } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { serviceOn } from '@/prisma/factories/instances';
import { freePort, startServer, type Server } from '../bench/servers';
import { POINTS, until, type Scene } from './points';
import { disagreements, type Faults } from './verify';
import { witness, type Witness } from './witness';

type Service = Awaited<ReturnType<typeof serviceOn>>;
type Instance = Awaited<ReturnType<typeof createInstance>>;

const create = ({ customer, wanted }: Service) => createInstance(customer, wanted);

/** Each kind of operation: whether it needs an instance that exists, and how it is asked for. */
const KINDS: Record<string, (service: Service, existing: Instance) => Promise<unknown>> = {
  provision: (service) => create(service),
  bind: ({ customer }, { id }) => createBinding(customer, id, { name: 'Key', parameters: {} }),
  update: ({ customer, lite }, { id, version }) =>
    updateInstance(customer, id, { version: version + 1, planId: lite.id }),
  deprovision: ({ customer }, { id }) => removeInstance(customer, id, { forGood: true }),
};

export type Result = Faults & {
  kind: string;
  point: string;
  kills: number;
  operations: number;
  succeeded: number;
};

type Options = {
  env: Record<string, string>;
  url: string;
  rounds: number;
  atOnce: number;
  /** All of them unless told. */
  kinds?: string[];
  points?: string[];
};

const noneOpen = async () => (await db.instanceOperation.count({ where: { finishedAt: null } })) === 0;

const settled = () => until('nothing goes on', noneOpen);

const boot = async ({ env }: Options) =>
  startServer({ port: await freePort(), ready: '/catalog', env: { ...env, DEMO: '' } });

/** What a dead process held is given back when its time is over; that time passes at once here. */
const timePasses = (eyes: pg.Client) =>
  eyes.query(`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`);

const connected = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

/** The check itself must see what it is there for. @throws when it does not */
const control = async (service: Service, broker: Witness) => {
  await create(service);
  await settled();
  const [known] = broker.instances.keys();
  broker.instances.delete(known!);
  broker.instances.set('crn:nobody-knows', { plan: '', bindings: new Set() });
  const { unknownHere, missingThere } = await disagreements(broker);
  if (unknownHere !== 1 || missingThere < 1) throw new Error('The check does not see an orphan.');
};

/** Kills the app again and again at each point of each kind of operation, and finds out what it left behind. */
export const killRounds = async (options: Options, told: (result: Result) => void): Promise<void> => {
  await migrate({ target: await openDatabase() });
  await installQueues();
  const broker = await witness();
  const service = await serviceOn(await definedOffering({ visibility: 'public' }), {
    url: broker.url,
    username: 'broker',
    secret: 'secret',
  });
  const eyes = await connected(options.url);
  let app: Server = await boot(options);

  const kill = async (kind: string, point: string) => {
    const existing = await Promise.all(
      Array.from({ length: kind === 'provision' ? 0 : options.atOnce }, () => create(service)),
    );
    await settled();
    const locks = await connected(options.url);
    const ask = async () => {
      const some = kind === 'provision' ? Array.from({ length: options.atOnce }) : existing;
      for (const instance of some) await KINDS[kind]!(service, instance as Instance);
    };
    const scene: Scene = { app, broker, locks, eyes, ask, operations: options.atOnce };
    const since = new Date();
    await POINTS[point]!(scene);
    app.signal('SIGKILL');
    await app.stop();
    await locks.end();
    broker.release();
    await timePasses(eyes);
    app = await boot(options);
    await settled();
    return db.instanceOperation.count({ where: { kind, outcome: 'succeeded', startedAt: { gte: since } } });
  };

  try {
    for (const kind of options.kinds ?? Object.keys(KINDS))
      for (const point of options.points ?? Object.keys(POINTS)) {
        let succeeded = 0;
        for (let round = 0; round < options.rounds; round += 1) succeeded += await kill(kind, point);
        const operations = options.rounds * options.atOnce;
        told({ kind, point, kills: options.rounds, operations, succeeded, ...(await disagreements(broker)) });
      }
    await control(service, broker);
  } finally {
    await app.stop();
    await eyes.end();
    broker.close();
  }
};
