import 'server-only';
import { watchBroker } from '../brokers/watch/service';
import { followAccount } from '../instances/enablement/service';
import { runOperation } from '../instances/operations/service';
import type { Workers } from '../jobs/schema';

/** Who does each kind of background work. */
export const WORKERS: Workers = {
  'account-instances': followAccount,
  // Loaded when the first one is asked for: its many checks are more than all other work together.
  'conformance-run': async (job) => (await import('../brokers/runs/service')).performRun(job),
  'contract-watch': watchBroker,
  'instance-operation': runOperation,
};
