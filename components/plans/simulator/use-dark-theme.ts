'use client';

import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

const isDark = () => {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches);
};

const subscribe = (changed: () => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    query.removeEventListener('change', changed);
  };
};

/** Whether the console is dark now, for what draws itself. */
export const useDarkTheme = () => useSyncExternalStore(subscribe, isDark, () => false);
