import 'server-only';
import { cookies } from 'next/headers';
import { LOCALE_COOKIE, PREFERENCE_SECONDS, THEME_COOKIE, TIME_ZONE_COOKIE } from '../core/preferences';
import { db } from '../db/client';

/**
 * Brings a person's language, theme and time zone into the browser in which they have just signed in. What they never
 * chose stays as the browser has it, except for the time zone that somebody else may have left.
 */
export const bringPreferences = async (userId: string) => {
  const { locale, theme, timeZone } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { locale: true, theme: true, timeZone: true },
  });
  const jar = await cookies();
  const options = { path: '/', maxAge: PREFERENCE_SECONDS, sameSite: 'lax' } as const;
  if (locale) jar.set(LOCALE_COOKIE, locale, options);
  if (theme) jar.set(THEME_COOKIE, theme, options);
  jar.set(TIME_ZONE_COOKIE, timeZone ?? '', timeZone ? options : { ...options, maxAge: 0 });
};
