import { describe, expect, it } from 'vitest';
import { dateWords } from './dates';

const on = (locale: string, day: string, style: Intl.DateTimeFormatOptions) =>
  dateWords(new Date(day).toLocaleString(locale, { ...style, timeZone: 'UTC' }), locale);

describe('a date in words', () => {
  it.each([
    ['fr', '2026-12-01', { dateStyle: 'full' }, 'mardi 1er décembre 2026'],
    ['fr', '2026-12-01', { weekday: 'long', day: 'numeric', month: 'long' }, 'mardi 1er décembre'],
    ['fr', '2026-05-01', { dateStyle: 'medium' }, '1er mai 2026'],
    ['fr', '2026-12-11', { dateStyle: 'long' }, '11 décembre 2026'],
    ['fr', '2026-12-21', { dateStyle: 'long' }, '21 décembre 2026'],
    ['en', '2026-12-01', { dateStyle: 'long' }, 'December 1, 2026'],
  ] as const)('%s %s', (locale, day, style, words) => expect(on(locale, day, style)).toBe(words));

  it('leaves what is not a day', () =>
    expect(dateWords('1 mois, 1 décision', 'fr')).toBe('1 mois, 1 décision'));
});
