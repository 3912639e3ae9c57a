/**
 * What of the contract has drifted apart, the most urgent first: the broker does not answer; its catalog differs from the
 * definition; its catalog has changed since the last conformance run; the definition has changed since catalog.json was
 * exported.
 */
export const DRIFTS = ['unreachable', 'parity', 'untested', 'unexported'] as const;
export type Drift = (typeof DRIFTS)[number];

/** A broker whose contract has drifted, for the people who can do something about it. */
export type DriftNotice = {
  brokerId: string;
  brokerName: string;
  offeringId: string;
  offeringName: string;
  drift: Drift;
  since: Date;
};
