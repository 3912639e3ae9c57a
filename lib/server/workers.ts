import 'server-only';
import { followAccount } from '../instances/enablement/service';
import { runOperation } from '../instances/operations/service';
import type { Workers } from '../jobs/schema';

/** Who does each kind of background work. */
export const WORKERS: Workers = {
  'account-instances': followAccount,
  'instance-operation': runOperation,
};
