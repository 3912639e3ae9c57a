import { DEFAULT_LOCALE, LOCALES, type Locale } from '../core/preferences';

/** What the language cookie holds to ask for the tests' language; only honoured where the environment says so. */
export const PSEUDO_COOKIE = 'pseudo';

/** The remembered language, else the first of the browser's that exists here, else English. */
export const chooseLocale = (cookie: string | undefined, acceptLanguage: string | null): Locale => {
  const wanted = [
    cookie ?? '',
    ...(acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]!.trim()),
  ];
  const found = wanted
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => LOCALES.includes(tag as Locale));
  return (found as Locale | undefined) ?? DEFAULT_LOCALE;
};
