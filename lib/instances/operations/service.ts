import 'server-only';
import { callBroker } from '../../brokers/calls/service';
import type { Job } from '../../jobs/schema';
import { callFor, claim } from './claim';
import { conclude } from './conclude';

/**
 * The next call of an operation: made, judged, and what follows planned in one transaction. A process that dies at any
 * point leaves the call due: it is made again under the same ids, which brokers answer as they answered the first one.
 */
export const runOperation = async ({ data }: Job<'instance-operation'>): Promise<void> => {
  const work = await claim(data);
  if (!work) return;
  await conclude(work, await callBroker(work.instance, callFor(work), work.requestedById));
};
