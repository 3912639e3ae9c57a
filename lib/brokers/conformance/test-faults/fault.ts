import type { TlsOptions } from 'node:tls';
import type { CheckId } from '../check-list';
import { isObject } from '../rules';
import type { CheckVerdict } from '../schema';
import type { RunOptions, RunTarget } from '../target';
import type { ReferenceOptions } from '../test-broker/catalog';
import type { Call, Reply } from '../test-broker/reply';
import type { Mistake } from '../test-broker/serve';
import type { State } from '../test-broker/state';

/** What a mistake may know beside the call: whether the check that it is about runs, and the run's clock. */
export type Stage = { isOn: () => boolean; advance: (milliseconds: number) => void };

/** A broker that is wrong in one thing, for which exactly one check has its bad verdict. */
export type Fault = {
  /** What is chosen otherwise than in the synchronous broker of 2.12; also for the right broker to compare with. */
  broker?: Partial<ReferenceOptions>;
  options?: RunOptions;
  /** For the wrong broker only. */
  wrongOptions?: RunOptions;
  wrongTarget?: Partial<RunTarget>;
  mistake?: (stage: Stage) => Mistake;
  /** Serve https, the wrong broker with these settings. */
  tls?: TlsOptions;
  /** Moves the clock of the domain for the wrong run, milliseconds. */
  shiftMs?: number;
  /** Whether the service takes the credentials: as the broker's state says, and wrongly. */
  probe?: { right: Probe; wrong: Probe };
  /** The bad verdict, where it is not the one of the check's level. */
  verdict?: CheckVerdict;
  /** Checks that cannot be decided then; `rest`: most of them. */
  consequences?: Partial<Record<CheckId, 'skipped' | 'inconclusive'>> | 'rest';
};
type Probe = (state: State, credentials: Record<string, unknown>) => boolean;

/** Why a check cannot be brought to a bad verdict by a broker. */
export type NoFault = { never: string };

export const CATALOG = /^\/v2\/catalog$/;
export const INSTANCE = /^\/v2\/service_instances\/[^/]+$/;
export const BINDING = /\/service_bindings\/[^/]+$/;
export const POLL = /\/last_operation$/;
export const STATE = /^\/bluemix_v1\//;

/** The broker that works asynchronously. */
export const ASYNC = { asynchronous: true };
export const MADE: Reply = { status: 201, body: {} };
export const BEGUN: Reply = { status: 202, body: {} };

export const described = (status: number): Reply => ({ status, body: { description: 'So it is.' } });

type Change = (call: Call, known: { right: () => Reply; state: State }) => Reply | undefined;

/** The answer to calls with the right credentials to these routes is what `change` says, or else right. */
export const on =
  (method: string, route: RegExp, change: Change): (() => Mistake) =>
  () =>
  (call, right, { state }) =>
    call.authorized && call.method === method && route.test(call.rawPath)
      ? change(call, { right, state })
      : undefined;

export const idIn = ({ path }: Call) => path[2] ?? '';
export const bindingIdIn = ({ path }: Call) => path[4] ?? '';
export const instanceOf = (call: Call, state: State) => state.instances.get(idIn(call));

/** The right answer with other members in its JSON object. */
export const changed = (reply: Reply, members: Record<string, unknown>): Reply => ({
  ...reply,
  body: { ...(reply.body as Record<string, unknown>), ...members },
});

/** The answer to PUTs of instances with such a body. */
export const onBody = (is: (body: Record<string, unknown>) => boolean, reply: Reply) =>
  on('PUT', INSTANCE, ({ body }) => (body && is(body) ? reply : undefined));

export const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value) : []);
