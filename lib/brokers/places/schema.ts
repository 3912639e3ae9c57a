/** Where a broker stands, or the run of one. */
export type BrokerPlace = {
  offeringId: string;
  offeringName: string;
  brokerId: string;
  brokerName: string;
  /** Null for the broker itself. */
  runId: string | null;
};
