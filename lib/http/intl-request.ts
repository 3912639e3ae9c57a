import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { env } from '../env';
import { chooseLocale, LOCALE_COOKIE, PSEUDO_COOKIE } from './locale';
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

export default getRequestConfig(async () => ({ ...(await texts()), timeZone: 'UTC', now: new Date() }));
