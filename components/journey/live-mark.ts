'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { OfferingPage } from '@/lib/checklist/pages';

type Live = { page: OfferingPage; count: number } | null;

let live: Live = null;
const listeners = new Set<() => void>();
const tell = (next: Live) => {
  live = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** While its form is on the screen, the navigation counts what the form lacks, not what was last saved of it. */
export const useLiveMark = (page: OfferingPage, count: number) => {
  useEffect(() => {
    tell({ page, count });
    return () => tell(null);
  }, [page, count]);
};

/** What the form on the screen lacks, and of which page it is; null without one. */
export const useLive = () =>
  useSyncExternalStore(
    subscribe,
    () => live,
    () => null,
  );
