import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { maintenanceAnswer } from './maintenance';

const UNTIL = '2026-03-05T14:00:00Z';
const request = (accept: string, language = 'en') =>
  new Request('http://localhost/home', { headers: { accept, 'accept-language': language } });

const page = async (setting: { maintenance: string; locale?: string }, language?: string) => {
  const answer = maintenanceAnswer(request('text/html', language), { locale: undefined, ...setting })!;
  return { answer, html: await answer.text() };
};

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-05T13:00:00Z') }));
afterEach(() => vi.useRealTimers());

it('answers nothing while it is not set', () => {
  expect(maintenanceAnswer(request('text/html'), { maintenance: undefined, locale: 'en' })).toBeNull();
});

it.each([
  { lang: 'en', title: 'Closed for maintenance', way: 'come back in a while', moment: 'March 5, 2026' },
  { lang: 'fr', title: 'Fermé pour maintenance', way: 'revenez', moment: '5 mars 2026' },
])(
  'is a page with one heading, what happens and until when, in $lang',
  async ({ lang, title, way, moment }) => {
    const { answer, html } = await page({ maintenance: UNTIL, locale: lang });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html.match(/<h1>.*?<\/h1>/g)).toEqual([`<h1>${title}</h1>`]);
    expect(html).toContain(way);
    expect(html).toContain(moment);
  },
);

it('speaks the language of the browser to somebody new', async () => {
  expect((await page({ maintenance: 'true' }, 'fr-CH,fr;q=0.9')).html).toContain('<html lang="fr">');
});

it('says when to come back: the moment that is known, else half an hour', async () => {
  expect((await page({ maintenance: UNTIL })).answer.headers.get('retry-after')).toBe('3600');
  expect((await page({ maintenance: 'true' })).answer.headers.get('retry-after')).toBe('1800');
});

it('does not ask to come back in the past', async () => {
  const { answer } = await page({ maintenance: '2026-03-05T12:00:00Z' });
  expect(answer.headers.get('retry-after')).toBe('1');
});

it('is problem+json for software', async () => {
  const answer = maintenanceAnswer(request('application/json'), { maintenance: UNTIL, locale: 'en' })!;
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('retry-after')).toBe('3600');
  expect(await answer.json()).toMatchObject({
    status: 503,
    code: 'maintenance',
    title: 'Closed for maintenance',
  });
});
