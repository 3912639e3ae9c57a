export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const LOCALE_COOKIE = 'locale';
export const THEME_COOKIE = 'theme';
/** The time zone that a person chose. */
export const TIME_ZONE_COOKIE = 'time-zone';
/** The browser's own, for people who chose none. */
export const BROWSER_TIME_ZONE_COOKIE = 'browser-time-zone';
export const PREFERENCE_SECONDS = 31_536_000;

const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

/** Whether a text is an IANA time zone that this runtime can calculate with. */
export const isTimeZone = (text: string): boolean => {
  if (!IANA_NAME.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null;
  } catch {
    return false;
  }
};

/** The chosen time zone, else the browser's, else UTC; what is no time zone counts as not said. */
export const chooseTimeZone = (...candidates: (string | undefined)[]): string =>
  candidates.find((one) => one !== undefined && isTimeZone(one)) ?? 'UTC';
