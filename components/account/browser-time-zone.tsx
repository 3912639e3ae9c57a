'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { BROWSER_TIME_ZONE_COOKIE, TIME_ZONE_COOKIE } from '@/lib/core/preferences';
import { remember, remembered } from './remember';

/** Tells the server this browser's time zone, in which it writes times for people who have chosen none. */
export const BrowserTimeZone = () => {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || remembered(BROWSER_TIME_ZONE_COOKIE) === zone) return;
    remember(BROWSER_TIME_ZONE_COOKIE, zone);
    if (!remembered(TIME_ZONE_COOKIE)) router.refresh();
  }, [router]);
  return null;
};
