import type { Drift } from './schema';

export type Looked = {
  reachable: boolean;
  /** Of the catalog that the broker serves, against the definition. */
  parityVerdict: string | null;
  /** Hashes of what is served and of what the last conformance run saw; null when there is none. */
  servedHash: string | null;
  testedHash: string | null;
  /** Hashes of the live definition and of the one exported last; null when there is none. */
  liveHash: string;
  exportedHash: string | null;
};

/** What has drifted between exported, served and live catalog; null when all agree. */
export const driftOf = (looked: Looked): Drift | null => {
  if (!looked.reachable) return 'unreachable';
  if (looked.parityVerdict !== 'pass') return 'parity';
  if (looked.testedHash !== null && looked.testedHash !== looked.servedHash) return 'untested';
  return looked.exportedHash !== null && looked.exportedHash !== looked.liveHash ? 'unexported' : null;
};
