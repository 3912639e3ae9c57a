import 'server-only';
import { catalogHash } from '../osb/catalog-hash';
import { levelOf, type Check } from './check';
import { CHECKS } from './check-list';
import { cleanUp } from './clean-up';
import { dispose } from './dispose';
import { exercise } from './exercise';
import { Undecided } from './finding';
import { inParallel } from './in-parallel';
import { Lab, type Shared } from './lab';
import { withoutSecrets } from './redact';
import { RunContext } from './run-context';
import { CHECK_GROUPS, type CheckGroup, type CheckResult, type CheckVerdict } from './schema';
import type { RunOptions, RunTarget } from './target';

const CONCURRENCY = 4;
const CLEAN_UP_MS = 60_000;

export type RunReport = {
  verdict: 'pass' | 'warn' | 'fail';
  version: RunContext['version'];
  profile: RunContext['profile'];
  catalogHash: string | null;
  /** As the broker served it, secrets masked; undefined where it could not be read. */
  catalog: unknown;
  /** In the order of the groups, and of the checks in them. */
  results: CheckResult[];
  /** Ids of instances that the broker would not delete. */
  leftOver: string[];
  requests: number;
  durationMs: number;
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

type GroupState = { shared: Shared; done: number; total: number };

/** One run's checks by group, with what a group's checks share and how far it has come. */
const groupsOf = (checks: Check[]) =>
  new Map(
    CHECK_GROUPS.map((group) => {
      const total = checks.filter((check) => check.group === group).length;
      const state: GroupState = { shared: {}, done: 0, total };
      return [group, state] as const;
    }),
  );

const disposeShared = async (run: RunContext, { instance }: Shared) => {
  try {
    if (instance) await dispose(new Lab(run, {}), await instance);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
  }
};

const exerciseAll = async (run: RunContext, checks: Check[]): Promise<CheckResult[]> => {
  const { onProgress, concurrency = CONCURRENCY } = run.options;
  const groups = groupsOf(checks);
  const results = new Map<Check, CheckResult>();
  const one = async (check: Check) => {
    const { group, id } = check;
    const progress = groups.get(group)!;
    const { done, total } = progress;
    onProgress?.({ group, id, done, total, result: null });
    const result = await exercise(run, check, progress.shared);
    results.set(check, result);
    progress.done += 1;
    onProgress?.({ group, id, done: progress.done, total, result });
  };
  const inOrder = async (some: Check[]) => {
    for (const check of some) await one(check);
  };
  const at = (stage: Check['stage']) => checks.filter((check) => check.stage === stage);
  const groupTask = (group: CheckGroup) => async () => {
    await inOrder(at(undefined).filter((check) => check.group === group));
    await disposeShared(run, groups.get(group)!.shared);
  };
  await inOrder(at('opening'));
  await inParallel(CHECK_GROUPS.map(groupTask), concurrency);
  await inOrder(at('closing'));
  const order = ({ group }: CheckResult) => CHECK_GROUPS.indexOf(group ?? 'transport');
  return checks.flatMap((check) => results.get(check) ?? []).sort((a, b) => order(a) - order(b));
};

/**
 * Exercises a broker as a platform would, by every check that its version and profile have, and deletes what it
 * created. Ends within `limitMs` and `cleanUpMs`, whatever the broker does; never throws for what it does.
 */
export const runConformance = async (target: RunTarget, options: RunOptions = {}): Promise<RunReport> => {
  const startedAt = performance.now();
  const run = new RunContext(target, options);
  const checks = CHECKS.filter((check) => levelOf(check, run) !== null);
  let results: CheckResult[] = [];
  let cleaned: Awaited<ReturnType<typeof cleanUp>>;
  try {
    results = await exerciseAll(run, checks);
  } finally {
    run.extend(options.cleanUpMs ?? CLEAN_UP_MS);
    cleaned = await cleanUp(run, options.concurrency ?? CONCURRENCY);
  }
  const all = [...results, cleaned.result];
  return {
    verdict: overall(all),
    version: run.version,
    profile: run.profile,
    catalogHash: hashOf(run.facts.catalog?.json),
    catalog: withoutSecrets(run.facts.catalog?.json),
    results: all,
    leftOver: cleaned.leftOver,
    requests: run.journal.length,
    durationMs: Math.round(performance.now() - startedAt),
  };
};
