import { drive, type Figures, type Load } from './load';

/** Seconds of a round, how many rounds, and seconds of each load before the first; two at most unless told. */
export type Timing = { seconds: number; rounds: number; warmUp?: number };

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Each figure's median over the rounds; failures are added up, and those of the warm-up count. */
const summary = (warmUp: Figures, rounds: Figures[]): Figures => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
  failed: [warmUp, ...rounds].reduce((sum, { failed }) => sum + failed, 0),
  failure: [warmUp, ...rounds].find(({ failure }) => failure)?.failure,
});

/** Drives the loads in turn, round after round, so that what else the machine does meets all of them alike. */
export const interleaved = async (loads: Load[], timing: Timing): Promise<Figures[]> => {
  const { seconds, rounds, warmUp = Math.min(2, seconds) } = timing;
  const warmUps: Figures[] = [];
  for (const load of loads) warmUps.push(await drive(load, warmUp));
  const results: Figures[][] = loads.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, load] of loads.entries()) results[index]!.push(await drive(load, seconds));
  }
  return results.map((figures, index) => summary(warmUps[index]!, figures));
};
