'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';

/** A window that is brought forward tells it twice. */
const AT_ONCE_MS = 2000;

/** Reads the page again when its reader comes back to it: meanwhile somebody else may have acted. */
export const RefreshOnReturn = () => {
  const { refresh } = useRouter();
  useEffect(() => {
    let last = 0;
    const back = () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < AT_ONCE_MS) return;
      last = Date.now();
      refresh();
    };
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }, [refresh]);
  return null;
};
