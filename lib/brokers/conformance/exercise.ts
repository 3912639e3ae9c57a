import 'server-only';
import { levelOf, type Check } from './check';
import { dispose } from './dispose';
import { Undecided, type Finding } from './finding';
import { Lab, type Shared } from './lab';
import type { RunContext } from './run-context';
import type { CheckLevel, CheckResult, CheckVerdict } from './schema';
import type { Answer } from './wire';

/** Polls of a slow broker are many and alike: what was judged and the beginning are enough. */
const KEPT = 12;
const BAD = { must: 'fail', should: 'warn', info: 'info' } as const satisfies Record<
  CheckLevel,
  CheckVerdict
>;

const kept = (answers: Answer[], { judged, told }: { judged: Answer[]; told?: Answer }) => {
  const exchangesOf = (some: Answer[]) => some.map(({ exchange }) => exchange);
  const all = [...new Set(exchangesOf([...answers, ...judged]))];
  const most = new Set(exchangesOf([...(told ? [told] : []), ...judged, ...answers]));
  const shown = [...most].slice(0, KEPT);
  return all.filter((exchange) => shown.includes(exchange));
};

type Outcome = { verdict: CheckVerdict; found: Finding | null };

const outcomeOf = async (
  { send, expect }: Check,
  { lab, level }: { lab: Lab; level: CheckLevel },
): Promise<Outcome & { judged: Answer[] }> => {
  try {
    const judged = await send(lab);
    const found = expect(judged, lab);
    return { verdict: found ? (found.verdict ?? BAD[level]) : 'pass', found, judged };
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { verdict: error.verdict, found: error.finding, judged: [] };
  }
};

const leaveNothing = async (run: RunContext, lab: Lab) => {
  try {
    for (const instance of lab.own) await dispose(new Lab(run, {}), instance);
  } catch (error) {
    // The clean-up at the end has time of its own.
    if (!(error instanceof Undecided)) throw error;
  }
};

/** Makes one check, and deletes what it created for itself. */
export const exercise = async (run: RunContext, check: Check, shared: Shared): Promise<CheckResult> => {
  const level = levelOf(check, run) ?? 'info';
  const lab = new Lab(run, shared);
  const { verdict, found, judged } = await outcomeOf(check, { lab, level });
  await leaveNothing(run, lab);
  const { id, group, section } = check;
  const exchanges = kept(lab.answers, { judged, told: found?.answer });
  return { id, group, level, section, verdict, finding: found?.message ?? null, exchanges };
};
