import { call } from '../browser/fetcher';
import type { JobName } from './schema';

export const retryJob = (queue: JobName, jobId: string) =>
  call<void>('POST', `/api/console/jobs/${queue}/${jobId}/retry`);
