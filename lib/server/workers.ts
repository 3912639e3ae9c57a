import 'server-only';
import { performRun } from '../brokers/runs/service';
import { watchBroker } from '../brokers/watch/service';
import { followAccount } from '../instances/enablement/service';
import { runOperation } from '../instances/operations/service';
import type { Workers } from '../jobs/schema';

/** Who does each kind of background work. */
export const WORKERS: Workers = {
  'account-instances': followAccount,
  'conformance-run': performRun,
  'contract-watch': watchBroker,
  'instance-operation': runOperation,
};
