import type { GuardPolicy } from '../guard/guarded-request';
import type { GuardedOptions } from '../guard/guarded-request';
import type { BrokerAccess } from '../osb/client';
import type { CheckGroup, CheckResult, OsbVersion, RunProfile } from './schema';

/** The broker that a run is about. */
export type RunTarget = {
  access: BrokerAccess;
  policy: GuardPolicy;
  /** Plain http is the operator's wish: a warning instead of a failure. */
  httpAllowed: boolean;
  /** The service to use; the first one of the catalog if it is not given. */
  serviceId?: string;
  /** The plan to use; a free one if it is not given. */
  planId?: string;
  /** In the ids of instances; as the catalog has it if it is not given. */
  serviceName?: string;
  accountId: string;
  /** Where instances are said to be. */
  location: string;
};

/** A check has begun (`result` is null) or ended. `done` and `total` count the checks of its group. */
export type Progress = {
  group: CheckGroup;
  id: string;
  done: number;
  total: number;
  result: CheckResult | null;
};

export type RunOptions = {
  version?: OsbVersion;
  profile?: RunProfile;
  /** Sent with every call, e.g. `X-Bluemix-Region`; reports show the names only. */
  headers?: Record<string, string>;
  /** Added to the parameters of every instance. */
  parameters?: Record<string, unknown>;
  /** One call, milliseconds; 10,000. */
  callTimeoutMs?: number;
  /** All checks, milliseconds; 600,000. */
  limitMs?: number;
  /** The deletion of what is left, milliseconds; 60,000. */
  cleanUpMs?: number;
  /** Between two polls, milliseconds. Not given: what the broker asks for, else 1,000. */
  pollIntervalMs?: number;
  /** After which the checks about orphans drop a call, milliseconds. Not given: just before its answer is due. */
  dropAfterMs?: number;
  /** Groups that are exercised at once; 4. */
  concurrency?: number;
  /** Ends the run; what was created is deleted all the same. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Opens `dashboard_url`. Off: a dashboard may not be meant for strangers. */
  fetchDashboard?: boolean;
  /** Whether the service itself takes these credentials. */
  probe?: (credentials: Record<string, unknown>) => Promise<boolean>;
  /** How the broker is reached, where it is not by the system's own name servers and authorities. */
  network?: Pick<GuardedOptions, 'tls' | 'resolve'>;
  /** Milliseconds, for latencies. */
  clock?: () => number;
};
