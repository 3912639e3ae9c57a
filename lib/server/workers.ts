import 'server-only';
import { watchBroker } from '../brokers/watch/service';
import { followAccount } from '../instances/enablement/service';
import { runOperation } from '../instances/operations/service';
import type { Workers } from '../jobs/schema';

/** Who does each kind of background work. */
export const WORKERS: Workers = {
  'account-instances': followAccount,
  'contract-watch': watchBroker,
  'instance-operation': runOperation,
};
