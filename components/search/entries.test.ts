import { expect, it } from 'vitest';
import { groupsOf, namesAll, type Known } from './entries';

const PLANS: Known = {
  key: 'page',
  title: 'Plans',
  also: 'prices',
  hrefIn: (id) => `/offerings/${id}/plans`,
};
const HERE = { id: 'here', name: 'This offering' };
const harbor = { id: 'here', name: 'Harbor Lights' };
const other = { id: 'other', name: 'Harbor Bells' };

const found = (words: string[], near: { id: string; name: string }[], here: typeof HERE | null = HERE) =>
  groupsOf({
    words,
    answer: { hits: [], near },
    places: [],
    known: [PLANS],
    here,
    toEntry: () => ({ href: '', title: '', context: '' }),
  }).flatMap(({ entries }) => entries.map(({ href, context }) => `${context}: ${href}`));

const open = 'This offering: /offerings/here/plans';
const beside = 'Harbor Bells: /offerings/other/plans';

it('finds a page of the open offering, by its name or without', () => {
  expect(found(['plans'], [])).toEqual([open]);
  expect(found(['harbor', 'plans'], [harbor, other])).toEqual([open, beside]);
  expect(found(['bells', 'plans'], [other])).toEqual([beside]);
  expect(found(['harbor', 'plans'], [other], null)).toEqual([beside]);
  expect(found(['plans'], [], null)).toEqual([]);
});

it('knows a page by other words for what stands there', () => {
  expect(found(['harbor', 'price'], [harbor])).toEqual([open]);
  expect(found(['harbor', 'unheard'], [harbor])).toEqual([]);
});

it('takes hyphens and accents as people type them', () => {
  expect(namesAll('Support email', ['e-mail'])).toBe(true);
  expect(namesAll('Allow-list', ['allowlist'])).toBe(true);
  expect(namesAll('Régions', ['regi'])).toBe(true);
  expect(namesAll('Allow-list', ['mail'])).toBe(false);
});
