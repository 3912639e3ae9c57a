import 'server-only';
import { catalogHash } from '../osb/catalog-hash';
import { a1NoCredentials } from './checks/a1-no-credentials';
import { a2WrongCredentials } from './checks/a2-wrong-credentials';
import { a4ExtensionCredentials } from './checks/a4-extension-credentials';
import { b1Bind } from './checks/b1-bind';
import { c1Catalog } from './checks/c1-catalog';
import { c2Services } from './checks/c2-services';
import { c3Plans } from './checks/c3-plans';
import { c4Options } from './checks/c4-options';
import { c5Unique } from './checks/c5-unique';
import { d1Deprovision } from './checks/d1-deprovision';
import { d3Gone } from './checks/d3-gone';
import { i1State } from './checks/i1-state';
import { i3Disable } from './checks/i3-disable';
import { i4Disabled } from './checks/i4-disabled';
import { i7Enable } from './checks/i7-enable';
import { n1Unbind } from './checks/n1-unbind';
import { p1Provision } from './checks/p1-provision';
import { p4Repeat } from './checks/p4-repeat';
import { p6Conflict } from './checks/p6-conflict';
import { p8MissingIds } from './checks/p8-missing-ids';
import { p9UnknownIds } from './checks/p9-unknown-ids';
import { t1Https } from './checks/t1-https';
import { v1Version } from './checks/v1-version';
import { cleanUp } from './clean-up';
import { RunContext, type RunTarget } from './context';
import { inconclusive, type Check } from './outcome';
import type { CheckGroup, CheckResult, CheckVerdict, OsbVersion, RunProfile } from './schema';

/** In the order of a service's life: each check may rely on what earlier ones established. */
const CHECKS: Check[] = [
  t1Https,
  c1Catalog,
  v1Version,
  c2Services,
  c3Plans,
  c4Options,
  c5Unique,
  a1NoCredentials,
  a2WrongCredentials,
  a4ExtensionCredentials,
  p1Provision,
  p4Repeat,
  p6Conflict,
  p8MissingIds,
  p9UnknownIds,
  i1State,
  b1Bind,
  i3Disable,
  i4Disabled,
  i7Enable,
  n1Unbind,
  d1Deprovision,
  d3Gone,
];

const CHECKS_MS = 45_000;
const CLEAN_UP_MS = 12_000;

export type RunReport = {
  verdict: 'pass' | 'warn' | 'fail';
  catalogHash: string | null;
  results: CheckResult[];
  leftOver: string[];
};

export type RunOptions = {
  version?: OsbVersion;
  profile?: RunProfile;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  onProgress?: (progress: {
    group: CheckGroup;
    done: number;
    total: number;
    result: CheckResult | null;
  }) => void;
};

const overall = (results: CheckResult[]) => {
  const has = (...verdicts: CheckVerdict[]) => results.some(({ verdict }) => verdicts.includes(verdict));
  if (has('fail')) return 'fail';
  return has('warn', 'inconclusive') ? 'warn' : 'pass';
};

const hashOf = (catalog: unknown) => {
  try {
    return catalog === undefined ? null : catalogHash(catalog);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * Exercises a broker as the platform would and deletes what it created. Ends within a minute, whatever the broker
 * does; never throws for what it does.
 */
export const runConformance = async (target: RunTarget, _options: RunOptions = {}): Promise<RunReport> => {
  const run = new RunContext(target, Date.now() + CHECKS_MS);
  const results: CheckResult[] = [];
  for (const { id, level, section, run: exercise } of CHECKS) {
    const outcome = run.timeLeft > 0 ? await exercise(run) : inconclusive('outOfTime');
    results.push({ id, level, section, ...outcome });
  }
  run.extend(CLEAN_UP_MS);
  results.push(await cleanUp(run));
  return { verdict: overall(results), catalogHash: hashOf(run.facts.catalog), results, leftOver: [] };
};
