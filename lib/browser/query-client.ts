import { QueryClient } from '@tanstack/react-query';

/** Reads stay fresh for half a minute; commands are never repeated by themselves. */
export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: 1 }, mutations: { retry: false } },
  });
