import 'server-only';
import { installationSettings } from '../installation/queries';
import type { GuardPolicy } from './guard/guarded-request';

/** Whether the operator opened http and loopback addresses for brokers, for work on one machine. */
export const guardPolicy = async (): Promise<GuardPolicy> => {
  const { allowLoopbackBrokers } = await installationSettings();
  return { allowHttp: allowLoopbackBrokers, allowLoopback: allowLoopbackBrokers };
};
