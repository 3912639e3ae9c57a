import type { Page } from '@playwright/test';
import { countryCodes, countryName } from '../../lib/core/codes';
import { currencyCodes, currencyName } from '../../lib/core/currencies';
import { dataPatterns } from './data-strings';

type Said = { text: string; place: string };

/** All that a document says to eyes and ears, but for what is marked as a technical name or as somebody's own words. */
const saidOn = (page: Page): Promise<Said[]> =>
  page.evaluate(() => {
    const NAMES = 'code, kbd, pre, samp, textarea, script, style, noscript, [translate="no"]';
    // The API's reference is one document, in English, drawn by Swagger UI a while after the page is there.
    const REFERENCE = '.swagger-ui';
    const SPOKEN = [
      'placeholder',
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'title',
      'alt',
      'label',
    ];
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    // The chart's drawing: its library names the parts in English. The whole has a name of ours, and a table beside it.
    const DRAWING = '[class*="cds--cc--"]';
    const shown = (element: Element) =>
      element.closest('option') !== null || element.checkVisibility({ visibilityProperty: true });
    const said: Said[] = [{ text: document.title, place: '<title>' }];
    document.querySelectorAll('body *').forEach((element) => {
      if (element.closest(`${NAMES}, ${REFERENCE}`) || !shown(element)) return;
      const place = (element.cloneNode() as Element).outerHTML.slice(0, 160);
      for (const name of SPOKEN) {
        const text = element.getAttribute(name);
        if (text && !element.closest(DRAWING)) said.push({ text, place: `${name} of ${place}` });
      }
      for (const { nodeType, textContent } of element.childNodes) {
        if (nodeType === Node.TEXT_NODE && textContent?.trim()) said.push({ text: textContent, place });
      }
    });
    return said;
  });

const STYLES = ['long', 'short'] as const;
const day = (of: Intl.DateTimeFormatOptions, month: number, date: number) =>
  new Date(Date.UTC(2026, month, date)).toLocaleString('en', { ...of, timeZone: 'UTC' });
const calendar = STYLES.flatMap((style) => [
  ...Array.from({ length: 12 }, (_, month) => day({ month: style }, month, 1)),
  ...Array.from({ length: 7 }, (_, date) => day({ weekday: style }, 0, date + 1)),
]);

/** Names that the format layer takes from Intl, which speaks plain English under the tests' language. */
const NAMES_OF_INTL = [
  ...calendar,
  ...countryCodes.map((code) => countryName(code, 'en')),
  ...currencyCodes.flatMap((code) => [code, currencyName(code, 'en')]),
  ...Intl.supportedValuesOf('timeZone').map((zone) => zone.replaceAll('_', ' ')),
  ...['AM', 'PM', 'UTC', 'GMT'],
];

const alternatives = (texts: string[]) =>
  texts
    .toSorted((one, other) => other.length - one.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const whole = (pattern: string) => new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, 'g');

const UNIT = '(?:second|minute|hour|day|week|month|quarter|year)';
const data = dataPatterns();
const ALLOWED: RegExp[] = [
  // Addresses, identifiers and hashes.
  /https?:\/\/\S+|\S+@\S+\.\w+|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b[0-9a-f]{12,}\b/g,
  // The end of a random secret, as "ending in" tells it.
  /(?<=éñđíñǵ íñ )\w{4}/g,
  // What is in the database, and the tests' own browser.
  whole(data.texts.join('|')),
  whole(data.templates.join('|')),
  whole('Chrome|Linux'),
  // Durations, relative times and the middle of a date with its time.
  whole(
    `[０-９]+ ${UNIT}s?(?: ago)?|in [０-９]+ ${UNIT}s?|(?:last|this|next) ${UNIT}|now|yesterday|today|tomorrow`,
  ),
  /(?<=[０-９]) at (?=[０-９])/g,
  whole(alternatives(NAMES_OF_INTL)),
];

/** Whatever is left of a text when the values of others are taken out of it. */
const remainder = (text: string) => ALLOWED.reduce((rest, pattern) => rest.replace(pattern, ' '), text);

/** The texts of an open page that did not come through the messages or the formats, each with its place. */
export const escapesOf = async (page: Page): Promise<string[]> => {
  const escaped = (await saidOn(page))
    .map(({ text, place }) => ({ text: text.replace(/\s+/g, ' ').trim(), place }))
    .filter(({ text }) => /[A-Za-z0-9]/.test(remainder(text)));
  return [...new Set(escaped.map(({ text, place }) => `${text} — ${place}`))];
};
