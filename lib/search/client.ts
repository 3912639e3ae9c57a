import { call } from '../browser/fetcher';
import type { SearchAnswer } from './schema';

/** What the server knows about `q`; an aborted `signal` ends the request. */
export const searchOptions = (q: string) => ({
  queryKey: ['search', q] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call<SearchAnswer>('GET', `/api/console/search?${new URLSearchParams({ q })}`, undefined, { signal }),
});
