import { expect } from 'vitest';
import { shiftClock } from '../../../core/clock';
import { levelOf } from '../check';
import { CHECKS, type CheckId } from '../check-list';
import type { CheckVerdict } from '../schema';
import { REFERENCE, runAgainst, verdictsOf } from '../test-broker/run-against';
import type { Fault } from './fault';

const BAD: CheckVerdict[] = ['fail', 'warn', 'info'];
const OF_LEVEL = { must: 'fail', should: 'warn', info: 'info' } as const;
/** Nothing is dropped by time, unless a check is about that: then its drop is what it takes. */
const USUAL = { dropAfterMs: 10_000 };

type Verdicts = Record<string, CheckVerdict>;
const baselines = new Map<string, Promise<Verdicts>>();

const baselineOf = ({ broker, options, tls, probe }: Fault) => {
  const key = JSON.stringify([broker, options, Boolean(tls), Boolean(probe)]);
  const run = () =>
    runAgainst(broker, { options: { ...USUAL, ...options }, tls: tls && {}, probe: probe?.right });
  if (!baselines.has(key))
    baselines.set(
      key,
      run().then(({ report }) => verdictsOf(report)),
    );
  return baselines.get(key)!;
};

const wrongRun = async (id: CheckId, fault: Fault) => {
  const { broker, options, wrongOptions, wrongTarget, mistake, tls, probe, shiftMs = 0 } = fault;
  let offset = 0;
  let running: string | undefined;
  const stage = {
    isOn: () => running === id,
    advance: (milliseconds: number) => void (offset += milliseconds),
  };
  shiftClock(shiftMs);
  try {
    const { report } = await runAgainst(broker, {
      mistake: mistake?.(stage),
      target: wrongTarget,
      tls,
      probe: probe?.wrong,
      options: {
        ...USUAL,
        // One after the other, so that it is known which check a call belongs to.
        concurrency: 1,
        clock: () => performance.now() + offset,
        onProgress: (progress) => (running = progress.result ? undefined : progress.id),
        ...options,
        ...wrongOptions,
      },
    });
    return verdictsOf(report);
  } finally {
    shiftClock(0);
  }
};

/** What the wrong broker's run tells otherwise than the right one's is this check's bad verdict, and what follows from it. */
export const expectFaultFound = async (id: CheckId, fault: Fault) => {
  const right = await baselineOf(fault);
  const wrong = await wrongRun(id, fault);
  const check = CHECKS.find((one) => one.id === id)!;
  const { version } = { ...REFERENCE, ...fault.broker };
  const level = levelOf(check, { version, profile: 'ibmcloud' })!;
  const bad = fault.verdict ?? OF_LEVEL[level];
  const differences = Object.entries(wrong).filter(([key, verdict]) => right[key] !== verdict);
  const told =
    fault.consequences === 'rest' ? differences.filter(([, verdict]) => BAD.includes(verdict)) : differences;
  const expected = { [id]: bad, ...(fault.consequences === 'rest' ? {} : fault.consequences) };
  expect(Object.fromEntries(told)).toEqual(expected);
};
