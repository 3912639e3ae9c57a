import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Server } from '../bench/servers';
import type { Witness } from './witness';

export type Scene = {
  app: Server;
  broker: Witness;
  /** A connection of the script's own, for locks. */
  locks: pg.Client;
  /** Another one, for looking. */
  eyes: pg.Client;
  /** Asks for the operations. */
  ask: () => Promise<void>;
  operations: number;
};

const GIVE_UP_MS = 60_000;

/** Looks until it is so. @throws when it is not within a minute */
export const until = async (what: string, isSo: () => Promise<boolean> | boolean): Promise<void> => {
  const began = Date.now();
  while (!(await isSo())) {
    if (Date.now() - began > GIVE_UP_MS) throw new Error(`Not within a minute: ${what}`);
    await pause(10);
  }
};

const countOf = async (eyes: pg.Client, sql: string) =>
  Number((await eyes.query<{ n: string }>(sql)).rows[0]!.n);

const held = ({ broker, operations }: Scene) =>
  until('the broker holds every call', () => broker.heldCalls() >= operations);

/** Every operation was claimed; the lock on the brokers keeps each of them from finding its broker's address. */
const beforeCall = async (scene: Scene) => {
  const { app, locks, eyes, ask, operations } = scene;
  app.signal('SIGSTOP');
  await ask();
  await locks.query('BEGIN; LOCK TABLE "Broker" IN ACCESS EXCLUSIVE MODE');
  app.signal('SIGCONT');
  const claimed = `SELECT count(*) AS n FROM "InstanceOperation" WHERE "finishedAt" IS NULL AND "attempts" > 0`;
  await until('every operation is claimed', async () => (await countOf(eyes, claimed)) >= operations);
};

const inFlight = (at: 'before' | 'after') => async (scene: Scene) => {
  scene.broker.hold(at);
  await scene.ask();
  await held(scene);
};

/** The broker has just sent its answers. */
const afterAnswer = async (scene: Scene) => {
  await inFlight('after')(scene);
  scene.broker.release();
};

/** The answers have arrived; the lock on the instances keeps what they mean from being written. */
const beforeCommit = async (scene: Scene) => {
  const { broker, locks, eyes, operations } = scene;
  await inFlight('after')(scene);
  const before = await countOf(eyes, 'SELECT count(*) AS n FROM "BrokerExchange"');
  await locks.query('BEGIN; SELECT 1 FROM "ServiceInstance" FOR UPDATE');
  broker.release();
  const arrived = async () =>
    (await countOf(eyes, 'SELECT count(*) AS n FROM "BrokerExchange"')) - before >= operations;
  await until('every answer has arrived', arrived);
};

/** Where the app is when it is killed, and how it is led there. */
export const POINTS: Record<string, (scene: Scene) => Promise<void>> = {
  'before the call': beforeCall,
  'in flight, nothing done': inFlight('before'),
  'in flight, done': inFlight('after'),
  'after the answer': afterAnswer,
  'before the commit': beforeCommit,
};
