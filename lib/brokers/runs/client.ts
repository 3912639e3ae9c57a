import { call } from '../../browser/fetcher';
import type { RunDetail, StartRun } from './schema';

const base = (offeringId: string, brokerId: string) =>
  `/api/console/offerings/${offeringId}/brokers/${brokerId}/runs`;

/** How often the browser asks while a run goes on, in milliseconds. */
const LOOK_EVERY = 700;

type Ids = { offeringId: string; brokerId: string };

/** A run, asked for again and again until it has ended. */
export const runQuery = ({ offeringId, brokerId, runId }: Ids & { runId: string }) => ({
  queryKey: ['conformance-run', runId] as const,
  queryFn: () => call<RunDetail>('GET', `${base(offeringId, brokerId)}/${runId}`),
  refetchInterval: ({ state: { data } }: { state: { data?: RunDetail } }) =>
    data?.state === 'running' ? LOOK_EVERY : (false as const),
});

export const startRun = ({ offeringId, brokerId }: Ids, body: StartRun) =>
  call<{ id: string }>('POST', base(offeringId, brokerId), body);

export const cancelRun = ({ offeringId, brokerId, runId }: Ids & { runId: string }) =>
  call<void>('POST', `${base(offeringId, brokerId)}/${runId}/cancel`);
