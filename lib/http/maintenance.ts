import { dateWords } from '../core/dates';
import { chooseLocale } from './locale';
import { messagesFor } from './messages';
import { plainPage } from './plain-page';

const HALF_HOUR = 1800;

const texts = (lang: 'en' | 'fr') => messagesFor(lang).errors!.maintenance as Record<string, string>;

const secondsUntil = (until: Date | null) =>
  until ? Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000)) : HALF_HOUR;

type Setting = { maintenance: string | undefined; locale: string | undefined };

/**
 * While `maintenance` is set (`true`, or until when), the answer to every request: 503 with `Retry-After`, a page for browsers and problem+json
 * (RFC 9457) for software. Null otherwise.
 */
export const maintenanceAnswer = (request: Request, { maintenance, locale }: Setting): Response | null => {
  if (!maintenance) return null;
  const until = maintenance === 'true' ? null : new Date(maintenance);
  const lang = chooseLocale(locale, request.headers.get('accept-language'));
  const { title = '', text = '', until: untilText = '' } = texts(lang);
  const moment =
    until &&
    dateWords(until.toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }), lang);
  const detail = moment ? untilText.replace('{moment}', moment) : undefined;
  const headers = { 'Retry-After': String(secondsUntil(until)), 'Cache-Control': 'no-store' };
  if (!request.headers.get('accept')?.includes('text/html')) {
    const body = JSON.stringify({
      type: 'about:blank',
      title,
      status: 503,
      code: 'maintenance',
      detail: text,
    });
    return new Response(body, {
      status: 503,
      headers: { ...headers, 'Content-Type': 'application/problem+json' },
    });
  }
  return new Response(plainPage({ lang, title, text, detail }), {
    status: 503,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  });
};
