import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { env } from '../env';
import {
  BROWSER_TIME_ZONE_COOKIE,
  chooseTimeZone,
  LOCALE_COOKIE,
  TIME_ZONE_COOKIE,
} from '../core/preferences';
import { chooseLocale, PSEUDO_COOKIE } from './locale';
import { messagesFor } from './messages';

const texts = async () => {
  const remembered = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (env.PSEUDO_LOCALE && remembered === PSEUDO_COOKIE) {
    const { PSEUDO_LOCALE, pseudoMessages } = await import('./pseudo-messages');
    return { locale: PSEUDO_LOCALE, messages: pseudoMessages(messagesFor('en')) };
  }
  const locale = chooseLocale(remembered, (await headers()).get('accept-language'));
  return { locale, messages: messagesFor(locale) };
};

/** The time zone that the person chose, else the browser's. */
const timeZone = async () => {
  const jar = await cookies();
  return chooseTimeZone(...[TIME_ZONE_COOKIE, BROWSER_TIME_ZONE_COOKIE].map((name) => jar.get(name)?.value));
};

export default getRequestConfig(async () => ({
  ...(await texts()),
  timeZone: await timeZone(),
  now: new Date(),
}));
