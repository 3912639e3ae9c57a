'use client';

import { useSyncExternalStore } from 'react';

const nothing = () => () => undefined;

/** Whether the page's own code is there: before that, a press would be lost. */
export const useTakenOver = () =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
