import { expect, it } from 'vitest';
import { driftOf, type Looked } from './policy';

const agreed: Looked = {
  reachable: true,
  parityVerdict: 'pass',
  servedHash: 'a',
  testedHash: 'a',
  liveHash: 'l',
  exportedHash: 'l',
};

it.each([
  ['all agree', {}, null],
  ['nothing was tested or exported yet', { testedHash: null, exportedHash: null }, null],
  ['the broker is away', { reachable: false, parityVerdict: 'fail', testedHash: 'b' }, 'unreachable'],
  ['it serves something else', { parityVerdict: 'fail', testedHash: 'b' }, 'parity'],
  ['it serves something that was not tested', { testedHash: 'b', exportedHash: 'm' }, 'untested'],
  ['something else was exported', { exportedHash: 'm' }, 'unexported'],
] as [string, Partial<Looked>, string | null][])('when %s', (_, change, drift) => {
  expect(driftOf({ ...agreed, ...change })).toBe(drift);
});
