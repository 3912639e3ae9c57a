'use client';

import { useSyncExternalStore } from 'react';

const dark = () => {
  const { theme } = document.documentElement.dataset;
  if (theme === 'system') return matchMedia('(prefers-color-scheme: dark)').matches;
  return theme === 'dark';
};

const subscribe = (changed: () => void) => {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    query.removeEventListener('change', changed);
  };
};

/** The colours that the page around has now. */
export const usePageTheme = () =>
  useSyncExternalStore<'light' | 'dark'>(
    subscribe,
    () => (dark() ? 'dark' : 'light'),
    () => 'light',
  );
