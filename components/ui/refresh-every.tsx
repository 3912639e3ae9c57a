'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';

/** Reads the page's data again every so many seconds while somebody looks at it. */
export const RefreshEvery = ({ seconds }: { seconds: number }) => {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
};
